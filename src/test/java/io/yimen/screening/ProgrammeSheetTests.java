package io.yimen.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.common.Residence;
import io.yimen.common.Sex;
import io.yimen.screening.BenefitSheet.Group;
import io.yimen.screening.BenefitSheet.Row;
import io.yimen.screening.MemberFacts.CareSetting;
import io.yimen.screening.MemberFacts.Relation;
import io.yimen.screening.MemberFacts.SelfCare;
import io.yimen.screening.MemberFacts.Status;
import io.yimen.screening.MemberFacts.Study;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The sheet of a case that asks for another programme than Dibao speaks of that programme. */
class ProgrammeSheetTests {

    private static final Map<String, String> NAMES = Map.of("m1", "赵德福", "m2", "赵小军");

    private static final Map<String, String> POLICY = Map.of(
            "tekun.base.urban", "1184.00",
            "tekun.care.home.half", "387.00",
            "rigid.disposable_income_yearly", "50000.00",
            "rigid.share_bp", "6000");

    @Test
    void tells_of_a_tekun_person_what_each_condition_and_each_part_comes_to() {
        BenefitSheet sheet = sheet(Programme.TEKUN, alone(), false);

        assertThat(sheet.sentence())
                .isEqualTo("赵德福没有劳动能力，没有生活来源，没有能够供养的义务人，符合特困供养。每月 1,571.00 元：基本生活 1,184.00 元，照料护理 387.00 元。");
        assertThat(sheet.amount()).isEqualTo(Money.ofYuan("1571.00"));
        assertThat(sheet.groups().stream().map(Group::code))
                .containsExactly("persons", "means", "supporters", "amount");
        assertThat(text(sheet))
                .contains("赵德福|没有劳动能力|年满 60 周岁")
                .contains("家庭外的子女|没有能力|调查认定没有能力")
                .contains("赵德福 基本生活|1,184.00|一年标准的十二分之一")
                .contains("赵德福 照料护理|387.00|按自理能力和供养方式");
        assertThat(sheet.others()).noneMatch(other -> other.name().contains("特困"));
    }

    @Test
    void names_the_supporter_who_is_able_when_tekun_is_refused() {
        BenefitSheet sheet = sheet(
                Programme.TEKUN,
                alone().withObligors(List.of(ObligorFacts.of("o1", ObligorFacts.Relation.CHILD))),
                false);

        assertThat(sheet.sentence()).isEqualTo("有能够供养的法定义务人。不符合特困供养。");
        assertThat(sheet.amount()).isNull();
        assertThat(text(sheet)).contains("家庭外的子女|有能力|没有不能供养的情形");
    }

    @Test
    void tells_of_a_rigid_expenditure_family_which_share_its_spending_takes() {
        BenefitSheet sheet = sheet(Programme.RIGID_EXPENDITURE, spending("36000.00"), false);

        assertThat(sheet.sentence())
                .isEqualTo("一年必需支出 36,000.00 元，全家收入 45,600.00 元，占 78.9%，符合刚性支出困难家庭。认定的次月起有效，最长 12 个月；期满要重新申请。");
        assertThat(sheet.amount()).isNull();
        assertThat(text(sheet)).contains("自付医疗费|36,000.00|前 12 个月的必需支出");
    }

    @Test
    void compares_the_share_strictly_and_says_so() {
        BenefitSheet at = sheet(Programme.RIGID_EXPENDITURE, spending("27360.00"), false);
        BenefitSheet over = sheet(Programme.RIGID_EXPENDITURE, spending("27360.01"), false);

        assertThat(at.outcome()).isEqualTo(ScreeningResult.Outcome.INELIGIBLE);
        assertThat(over.outcome()).isEqualTo(ScreeningResult.Outcome.ELIGIBLE);
        assertThat(text(at)).contains("必需支出占收入 60.0%|不符合|高于收入的 60%，等于不算");
    }

    @Test
    void tells_of_temporary_assistance_the_way_that_the_incident_takes() {
        BenefitSheet quick = sheet(Programme.TEMPORARY_ASSISTANCE, struck(true, null), false);
        BenefitSheet ordinary = sheet(Programme.TEMPORARY_ASSISTANCE, struck(false, "3000.00"), false);

        assertThat(quick.sentence()).isEqualTo("情况紧急，可以先行救助，最多 740.00 元；材料和身份事后补齐。");
        assertThat(text(quick)).contains("情况紧急|符合").contains("救助金额|740.00|由乡镇（街道）决定");
        assertThat(ordinary.amount()).isEqualTo(Money.ofYuan("3000.00"));
        assertThat(text(ordinary)).contains("今年已救助 0 次，最多 2 次|符合").contains("救助金额|3,000.00|由县级民政部门决定");
    }

    @Test
    void leaves_no_place_unfilled_and_no_code_unspoken() {
        Stream.of(Programme.TEKUN, Programme.RIGID_EXPENDITURE, Programme.TEMPORARY_ASSISTANCE)
                .flatMap(programme -> Stream.of(
                                alone(),
                                spending("36000.00"),
                                spending("1.00"),
                                struck(true, null),
                                struck(false, "9.00"))
                        .flatMap(facts -> Stream.of(true, false)
                                .flatMap(family -> Stream.of("zh-CN", "en")
                                        .map(language -> text(sheet(programme, facts, family, language))))))
                .forEach(text -> assertThat(text).doesNotContainPattern("[{}]|[A-Z]{3,}_[A-Z]|screening\\."));
    }

    private static BenefitSheet sheet(Programme programme, ScreeningRequest facts, boolean family) {
        return sheet(programme, facts, family, "zh-CN");
    }

    private static BenefitSheet sheet(Programme programme, ScreeningRequest facts, boolean family, String language) {
        Phrases phrases = Households.phrases(Locale.forLanguageTag(language), NAMES);
        SheetData data = new SheetData(facts, Households.decide(facts, POLICY), SheetComparison.NONE.about(programme));
        return BenefitSheets.sheet(data, List.of(), new Voice(phrases, family));
    }

    private static String text(BenefitSheet sheet) {
        String rows = sheet.groups().stream()
                .flatMap(group -> group.rows().stream())
                .map(ProgrammeSheetTests::row)
                .collect(Collectors.joining("\n"));
        return String.join("\n", sheet.outcomeWord(), sheet.sentence(), rows, String.join("\n", sheet.toReport()));
    }

    private static String row(Row row) {
        return String.join("|", row.label(), row.decided(), row.rule());
    }

    /** A man of 71 with one son elsewhere who was found unable; he cannot dress or bathe alone. */
    private static ScreeningRequest alone() {
        MemberFacts head = new MemberFacts(
                "m1",
                LocalDate.of(1955, 5, 1),
                Sex.MALE,
                Relation.HEAD,
                null,
                true,
                Status.PRESENT,
                Study.NONE,
                null,
                false,
                false,
                null,
                null,
                new SelfCare(true, false, true, true, true, false),
                CareSetting.HOME,
                List.of());
        ObligorFacts son = new ObligorFacts(
                "o1",
                ObligorFacts.Relation.CHILD,
                List.of("m1"),
                null,
                null,
                null,
                null,
                null,
                null,
                ObligorFacts.Benefit.NONE,
                ObligorFacts.Status.PRESENT,
                false,
                true,
                null,
                null);
        return ScreeningRequest.of(Households.DAY, "610103", Residence.URBAN, List.of(head))
                .withObligors(List.of(son));
    }

    /** A couple with 48,000.00 a year less 2,400.00 for working, above the margin line, and medical bills of a year. */
    private static ScreeningRequest spending(String medical) {
        return ScreeningRequest.of(
                        Households.DAY,
                        "610103",
                        Residence.URBAN,
                        List.of(
                                MemberFacts.of("m1", LocalDate.of(1985, 3, 2), Sex.MALE, Relation.HEAD),
                                MemberFacts.of("m2", LocalDate.of(1987, 6, 20), Sex.FEMALE, Relation.SPOUSE)))
                .withIncomes(List.of(new IncomeFacts(
                        "m1", IncomeFacts.Kind.WAGE, null, Money.ofYuan("4000.00"), null, Period.MONTH)))
                .withExpenses(List.of(new ExpenseFacts(
                        "m2", ExpenseFacts.Kind.MEDICAL_SELF_PAID, Money.ofYuan(medical), Period.YEAR)));
    }

    /** The couple after a fire. */
    private static ScreeningRequest struck(boolean urgent, @Nullable String loss) {
        ScreeningRequest family = spending("1.00").withIncomes(List.of());
        return new ScreeningRequest(
                null,
                family.asOf(),
                family.county(),
                family.residence(),
                family.members(),
                List.of(),
                List.of(),
                null,
                List.of(),
                new IncidentFacts(
                        IncidentFacts.Kind.FIRE,
                        Households.DAY,
                        urgent,
                        loss == null ? null : Money.ofYuan(loss),
                        null,
                        false,
                        List.of()),
                Map.of());
    }
}
