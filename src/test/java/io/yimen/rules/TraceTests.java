package io.yimen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.rules.ProgrammeDecision.Outcome;
import io.yimen.rules.ProgrammeDecision.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TraceTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void dibao_reads_aloud_from_tekun_to_the_recheck() throws IOException {
        ProgrammeDecision dibao = entry(decide("O1-low-wage", true), Programme.DIBAO);

        assertThat(dibao.trace())
                .extracting(line -> line.rule() + " " + line.outcome() + " " + line.value())
                .containsExactly(
                        "TEKUN_FIRST PASS ",
                        "TEKUN_FIRST PASS ",
                        "TEKUN_FIRST PASS ",
                        "WHO_COUNTS PASS ",
                        "WHO_COUNTS PASS ",
                        "WHO_COUNTS PASS ",
                        "INCOME_ITEM VALUE 21600.00",
                        "EMPLOYMENT_COST VALUE 19200.00",
                        "MEMBER_INCOME VALUE 19200.00",
                        "MEMBER_INCOME VALUE 0.00",
                        "MEMBER_INCOME VALUE 0.00",
                        "SUPPORT_TOTAL VALUE 0.00",
                        "DEDUCTION VALUE 0.00",
                        "DEDUCTION VALUE 0.00",
                        "DEDUCTION VALUE 0.00",
                        "GROSS_INCOME VALUE 19200.00",
                        "COUNTED_INCOME VALUE 19200.00",
                        "LINE VALUE 740.00",
                        "LINE VALUE 740.00",
                        "LINE VALUE 740.00",
                        "LINES_TOTAL VALUE 2220.00",
                        "ASSET_FINANCIAL PASS ",
                        "ASSET_VEHICLE PASS ",
                        "ASSET_DWELLING PASS ",
                        "ASSET_COMPANY PASS ",
                        "DIBAO_INCOME PASS ",
                        "DIBAO_TOP_UP VALUE 620.00",
                        "DIBAO_ROUNDING VALUE 620.00",
                        "DIBAO_ADDON VALUE 222.00",
                        "DIBAO_MINIMUM VALUE 842.00",
                        "DIBAO_AMOUNT VALUE 842.00",
                        "RECHECK VALUE 6");
    }

    @Test
    void a_line_says_what_it_is_about_what_it_read_and_on_which_article_it_rests() throws IOException {
        ProgrammeDecision dibao = entry(decide("O1-low-wage", true), Programme.DIBAO);

        TraceLine item = line(dibao, Rule.INCOME_ITEM);
        assertThat(item.inputs())
                .containsExactly(
                        Map.entry("ref", "father"),
                        Map.entry("item", "0"),
                        Map.entry("kind", "WAGE"),
                        Map.entry("code", ""),
                        Map.entry("amount", "1800.00"),
                        Map.entry("period", "MONTH"));
        assertThat(item.parameters()).containsExactly("income.exempt_codes");
        assertThat(item.law()).isEqualTo("DIBAO-2012");
        TraceLine addOn = line(dibao, Rule.DIBAO_ADDON);
        assertThat(addOn.inputs()).containsEntry("ref", "child").containsEntry("category", "MINOR");
        assertThat(addOn.parameters())
                .containsExactly(
                        "dibao.addon_mode", "dibao.line.urban", "dibao.addon.minor_bp", "dibao.addon.minor_flat");
    }

    @Test
    void without_a_trace_every_trace_is_empty() throws IOException {
        assertThat(decide("O1-low-wage", false).programmes())
                .allSatisfy(entry -> assertThat(entry.trace()).isEmpty());
    }

    /** No label may drift from its predicate: a refused entry has a failed line, a granted one has none of its own tests failed. */
    @Test
    void failed_lines_and_reasons_agree() throws IOException {
        Set<Rule> own = EnumSet.range(Rule.ASSET_FINANCIAL, Rule.DIBAO_INCOME);
        RandomHouseholds households = new RandomHouseholds(21);
        Parameters parameters = Parameters.of(WorkedCase.values());
        for (int i = 0; i < 5_000; i++) {
            for (ProgrammeDecision entry :
                    Engine.decide(households.next(), parameters, true).programmes()) {
                if (entry.programme() == Programme.DIBAO && entry.scope() == Scope.HOUSEHOLD) {
                    List<String> failed = entry.trace().stream()
                            .filter(line ->
                                    line.outcome() == TraceLine.Outcome.FAIL && own.contains(Rule.valueOf(line.rule())))
                            .map(line -> line.rule().equals("DIBAO_INCOME") ? "INCOME_NOT_BELOW_LINE" : line.rule())
                            .toList();
                    List<String> reasons = entry.reasons().stream()
                            .map(Enum::name)
                            .filter(r -> !r.equals("NO_COUNTED_MEMBER"))
                            .toList();
                    assertThat(failed).isEqualTo(reasons);
                }
                if (entry.programme() == Programme.DIBAO_MARGIN && entry.outcome() != Outcome.INELIGIBLE) {
                    assertThat(entry.trace())
                            .noneMatch(line ->
                                    line.rule().startsWith("MARGIN_") && line.outcome() == TraceLine.Outcome.FAIL);
                }
            }
        }
    }

    /** A rule that no household ever reaches would be a rule nobody can read about. */
    @Test
    void every_rule_appears_in_some_trace() throws IOException {
        EnumSet<Rule> seen = EnumSet.noneOf(Rule.class);
        RandomHouseholds households = new RandomHouseholds(22);
        for (int i = 0; i < 5_000; i++) {
            Parameters parameters = Parameters.of(households.values(WorkedCase.values()));
            Engine.decide(households.next(), parameters, true)
                    .programmes()
                    .forEach(entry -> entry.trace().forEach(line -> seen.add(Rule.valueOf(line.rule()))));
        }

        assertThat(EnumSet.complementOf(seen)).isEmpty();
    }

    /** It keeps amounts and answers as they are, and says the same to everybody who asks. */
    @Test
    void a_line_is_text_only_when_it_is_read() {
        Trace trace = new Trace(LocalDate.of(2026, 7, 1));

        trace.test(Rule.TEKUN_FIRST, false)
                .with("m1", true, null, new Reasons(Reasons.OWN_ASSETS | Reasons.OWN_INCOME))
                .reads(DibaoParameters.INCLUSIVE)
                .under(Citation.LINE);
        trace.amount(Rule.GROSS_INCOME, 7)
                .with(Money.ofFen(1_234_05), Money.ZERO)
                .under(Citation.LINE);

        assertThat(trace.lines().get(1).inputs().toString()).isEqualTo("{members=1234.05, support=0.00}");
        assertThat(trace.lines().get(1).value()).isEqualTo("0.07");
        TraceLine line = trace.lines().get(0);
        assertThat(line.inputs().toString()).isEqualTo("{ref=m1, eligible=true, failed=OWN_INCOME,OWN_ASSETS}");
        assertThat(line.parameters()).containsExactly("dibao.line_inclusive");
        assertThat(line.value()).isEmpty();
        assertThat(line.law()).isEqualTo("SAL-2026#art-19");
    }

    @Test
    void a_trace_that_goes_on_leaves_the_beginning_as_it_was() {
        Trace beginning = new Trace(LocalDate.of(2026, 7, 1));
        beginning.amount(Rule.SUPPORT_TOTAL, 0).under(Citation.INCOME);
        Trace one = continued(beginning);
        Trace other = continued(beginning);

        one.amount(Rule.DIBAO_AMOUNT, 1).under(Citation.DIBAO_AMOUNT);
        other.amount(Rule.SINGLE_AMOUNT, 2).under(Citation.MARGIN);

        assertThat(beginning.lines()).extracting(TraceLine::rule).containsExactly("SUPPORT_TOTAL");
        assertThat(one.lines()).extracting(TraceLine::rule).containsExactly("SUPPORT_TOTAL", "DIBAO_AMOUNT");
        assertThat(other.lines()).extracting(TraceLine::rule).containsExactly("SUPPORT_TOTAL", "SINGLE_AMOUNT");
    }

    private static Trace continued(Trace beginning) {
        return Objects.requireNonNull(Trace.continued(beginning));
    }

    private static Decision decide(String name, boolean trace) throws IOException {
        JsonNode request = JSON.readTree(Files.readString(Path.of("src/test/resources/cases", name + ".json")))
                .get("request");
        return Engine.decide(FactsJson.facts(request), Parameters.of(FactsJson.values(request)), trace);
    }

    private static ProgrammeDecision entry(Decision decision, Programme programme) {
        return decision.programmes().stream()
                .filter(e -> e.programme() == programme)
                .findFirst()
                .orElseThrow();
    }

    private static TraceLine line(ProgrammeDecision entry, Rule rule) {
        return entry.trace().stream()
                .filter(line -> line.rule().equals(rule.name()))
                .findFirst()
                .orElseThrow();
    }
}
