package io.yimen.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.common.Money;
import io.yimen.screening.BenefitSheet.Group;
import io.yimen.screening.BenefitSheet.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole sheets against {@code src/test/resources/sheets}; read those files as a caseworker would. */
class BenefitSheetTests {

    private static final Path SHEETS = Path.of("src/test/resources/sheets");

    private static final Map<String, String> MORE = Map.of("deduction.medical_cap_yearly", "3000.00");

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void shows_a_family_that_qualifies(String language) throws IOException {
        check("zhou", language, Households.zhou(), Households.zhouNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void shows_a_family_that_is_refused_with_every_reason(String language) throws IOException {
        check("wealthy", language, Households.wealthy(), Households.zhouNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void shows_a_business_support_and_bills_by_the_year(String language) throws IOException {
        check("wang", language, Households.wang(), Households.wangNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void shows_dibao_for_one_person_of_a_family(String language) throws IOException {
        check("pensioners", language, Households.pensioners(), Households.pensionersNames());
    }

    @Test
    void states_the_result_in_the_sentence_of_the_style_guide() {
        BenefitSheet sheet = sheet(Households.zhou(), Households.zhouNames(), "zh-CN", false);

        assertThat(sheet.sentence())
                .isEqualTo("这个家庭 3 人，每月计入收入 1,300.00 元，低于标准合计 2,220.00 元，财产没有超限，符合低保。"
                        + "每月 1,142.00 元：补差额 920.00 元，增发 222.00 元。");
    }

    @ParameterizedTest
    @EnumSource(SheetStanding.class)
    void says_what_it_is_worth_in_the_stage_it_is_drawn(SheetStanding standing) {
        for (ScreeningRequest facts : List.of(Households.zhou(), Households.wealthy(), Households.pensioners())) {
            SheetData data = new SheetData(facts, Households.decide(facts, MORE), SheetComparison.NONE.in(standing));
            for (boolean family : List.of(true, false)) {
                Phrases phrases = Households.phrases(Locale.SIMPLIFIED_CHINESE, Households.zhouNames());
                String drawn = text(BenefitSheets.sheet(data, List.of(), new Voice(phrases, family)));

                boolean decided = standing == SheetStanding.CONFIRMED || standing == SheetStanding.REFUSED;
                assertThat(drawn.contains("不是决定") || drawn.contains("不是结论")).isEqualTo(standing == SheetStanding.TRIAL);
                assertThat(drawn.contains("县级已经")).isEqualTo(decided);
                assertThat(drawn.contains("案件已经终止")).isEqualTo(standing == SheetStanding.ENDED);
            }
        }
    }

    @Test
    void names_the_other_county_of_a_family_on_hold() {
        MemberFacts.ActiveBenefit award =
                new MemberFacts.ActiveBenefit(MemberFacts.BenefitProgramme.DIBAO, "371424", false, null);
        ScreeningRequest facts = withAward(Households.zhou(), award);

        BenefitSheet sheet = sheet(facts, Households.zhouNames(), "zh-CN", false);

        assertThat(sheet.outcome()).isEqualTo(ScreeningResult.Outcome.HOLD);
        assertThat(sheet.sentence()).endsWith("周建平在371424正在享受低保，先挂起，等对方停发。");
    }

    @Test
    void sums_of_the_income_group_add_up_to_its_total() {
        for (ScreeningRequest facts : List.of(Households.zhou(), Households.wealthy(), Households.wang())) {
            BenefitSheet sheet = sheet(facts, Map.of(), "zh-CN", false);
            Group income = sheet.groups().stream()
                    .filter(group -> group.code().equals("income"))
                    .findFirst()
                    .orElseThrow();
            List<Long> figures = income.rows().stream()
                    .map(row -> row.decided().isEmpty() ? 0L : fen(row.decided()))
                    .toList();

            long parts = figures.stream()
                    .limit(figures.size() - 1)
                    .mapToLong(Long::longValue)
                    .sum();

            assertThat(parts).isEqualTo(figures.get(figures.size() - 1));
        }
    }

    @Test
    void leaves_no_place_unfilled_and_no_code_unspoken() {
        Stream.of(Households.zhou(), Households.wealthy(), Households.wang(), Households.pensioners())
                .flatMap(facts -> Stream.of("zh-CN", "en")
                        .flatMap(language -> Stream.of(true, false)
                                .map(family -> text(sheet(facts, Households.zhouNames(), language, family)))))
                .forEach(text -> assertThat(text).doesNotContainPattern("[{}]|[A-Z]{3,}_[A-Z]|screening\\."));
    }

    private static void check(String name, String language, ScreeningRequest facts, Map<String, String> names)
            throws IOException {
        String drawn = text(sheet(facts, names, language, false)) + "\n\n" + text(sheet(facts, names, language, true));
        Path file = SHEETS.resolve(name + "." + language + ".txt");

        assertThat(drawn + "\n").isEqualTo(Files.readString(file));
    }

    private static BenefitSheet sheet(
            ScreeningRequest facts, Map<String, String> names, String language, boolean family) {
        ScreeningResult result = Households.decide(facts, MORE);
        Phrases phrases = Households.phrases(Locale.forLanguageTag(language), names);
        List<Flip> flips = family ? List.of() : WhatIf.flips(facts, result, Households.trials(MORE));
        return BenefitSheets.sheet(new SheetData(facts, result), flips, new Voice(phrases, family));
    }

    private static ScreeningRequest withAward(ScreeningRequest facts, MemberFacts.ActiveBenefit award) {
        MemberFacts head = facts.members().get(0);
        MemberFacts paid = new MemberFacts(
                head.ref(),
                head.birthDate(),
                head.sex(),
                head.relation(),
                null,
                true,
                head.status(),
                head.study(),
                null,
                false,
                false,
                null,
                null,
                null,
                head.careSetting(),
                List.of(award));
        return facts.withMembers(
                List.of(paid, facts.members().get(1), facts.members().get(2)));
    }

    private static long fen(String shown) {
        return Money.ofYuan(shown.replace(",", "").replace('−', '-')).fen();
    }

    private static String text(BenefitSheet sheet) {
        String head = sheet.outcomeWord() + " [" + sheet.state() + "] "
                + (sheet.amount() == null ? "" : sheet.amount().toString());
        String groups = sheet.groups().stream()
                .map(group -> group.title() + "\n"
                        + group.rows().stream().map(BenefitSheetTests::text).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
        String others = sheet.others().stream()
                .map(other -> other.name() + ": " + other.word() + " – " + other.why())
                .collect(Collectors.joining("\n"));
        String changes = sheet.changes().stream()
                .map(change -> change.what() + ": " + change.to() + " – " + change.note())
                .collect(Collectors.joining("\n"));
        String report = String.join("\n", sheet.toReport());
        return String.join("\n", head, sheet.sentence(), groups, others, changes, report)
                .strip();
    }

    private static String text(Row row) {
        String label = row.note() == null ? row.label() : row.label() + "（" + row.note() + "）";
        String decided = row.state() == null ? row.decided() : row.decided() + " [" + row.state() + "]";
        return "  " + String.join(" | ", label, row.declared(), decided, row.rule(), row.law());
    }
}
