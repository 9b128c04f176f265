package io.yimen.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MissingParametersTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void a_plain_urban_household_needs_the_urban_values_and_the_disposable_income() throws IOException {
        Parameters nothing = without(
                "dibao.line.urban",
                "dibao.line.rural",
                "tekun.base.urban",
                "tekun.base.rural",
                "rigid.disposable_income_yearly");

        assertThat(Engine.missing(facts("{}", ""), nothing))
                .containsExactly("dibao.line.urban", "rigid.disposable_income_yearly", "tekun.base.urban");
    }

    @Test
    void a_member_needs_the_values_of_its_own_residence_whether_it_counts_or_not() throws IOException {
        Parameters urbanOnly = without("dibao.line.rural", "tekun.base.rural");

        assertThat(Engine.missing(facts("{\"residence\":\"RURAL\",\"status\":\"DECEASED\"}", ""), urbanOnly))
                .containsExactly("dibao.line.rural", "tekun.base.rural");
    }

    @Test
    void an_obligor_needs_a_line_only_unless_deceased() throws IOException {
        Parameters urbanOnly = without("dibao.line.rural", "tekun.base.rural");
        String obligor = "{\"ref\":\"o\",\"relation\":\"CHILD\",\"residence\":\"RURAL\"";

        assertThat(Engine.missing(facts("{}", obligor + "}"), urbanOnly)).containsExactly("dibao.line.rural");
        assertThat(Engine.missing(facts("{}", obligor + ",\"status\":\"DECEASED\"}"), urbanOnly))
                .isEmpty();
    }

    @Test
    void tiers_are_needed_where_the_household_is_paid_by_tiers() throws IOException {
        Map<String, String> values = WorkedCase.values();
        values.put("dibao.benefit_mode.urban", "TIERS");
        assertThat(Engine.missing(facts("{}", ""), Parameters.of(values))).containsExactly("dibao.tiers.urban");

        values.put("dibao.benefit_mode.urban", "TOP_UP");
        values.put("dibao.benefit_mode.rural", "TIERS");
        assertThat(Engine.missing(facts("{}", ""), Parameters.of(values))).isEmpty();
    }

    @Test
    void a_yearly_tekun_base_serves_as_well() throws IOException {
        Map<String, String> values = WorkedCase.values();
        values.put("tekun.base.urban", "");
        values.put("tekun.base.urban_yearly", "16000");

        assertThat(Engine.missing(facts("{}", ""), Parameters.of(values))).isEmpty();
    }

    @Test
    void nothing_is_decided_while_a_value_is_missing() throws IOException {
        Facts facts = facts("{}", "");
        Parameters parameters = without("dibao.line.urban");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Engine.decide(facts, parameters, false))
                .withMessageContaining("dibao.line.urban");
    }

    @Test
    void a_value_that_cannot_be_read_is_named() throws IOException {
        Map<String, String> values = WorkedCase.values();
        values.put("margin.multiple_bp", "1,5");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameters.of(values))
                .withMessageContaining("margin.multiple_bp");
    }

    @Test
    void a_percentage_that_cannot_be_read_is_named_also_beside_a_flat_sum() throws IOException {
        Map<String, String> values = WorkedCase.values();
        values.put("dibao.addon.minor_bp", "a tenth");
        values.put("dibao.addon.minor_flat", "100");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameters.of(values))
                .withMessageContaining("dibao.addon.minor_bp");
    }

    @Test
    void an_empty_list_of_codes_exempts_nothing() throws IOException {
        Map<String, String> values = WorkedCase.values();
        String[] usual = values.get("income.exempt_codes").split(",");
        assertThat(usual).hasSizeGreaterThan(1);

        for (String code : usual) {
            assertThat(annualIncome(code, Parameters.of(values))).as(code).isEqualTo("0.00");
            assertThat(annualIncome(code, without("income.exempt_codes")))
                    .as(code)
                    .isEqualTo("1200.00");
        }
    }

    /** Of somebody with one income of 1,200.00 a year. */
    private static String annualIncome(String code, Parameters parameters) throws IOException {
        Facts facts = FactsJson.facts(
                JSON.readTree("{\"asOf\":\"2024-06-30\",\"county\":\"341523\",\"residence\":\"URBAN\",\"members\":["
                        + "{\"ref\":\"h\",\"birthDate\":\"1980-01-01\",\"relation\":\"HEAD\"}],\"incomes\":["
                        + "{\"member\":\"h\",\"kind\":\"TRANSFER\",\"code\":\"" + code
                        + "\",\"amount\":\"1200.00\",\"period\":\"YEAR\"}]}"));
        return Engine.decide(facts, parameters, false)
                .household()
                .annualIncome()
                .toString();
    }

    private static Parameters without(String... keys) throws IOException {
        Map<String, String> values = WorkedCase.values();
        for (String key : keys) {
            values.put(key, "");
        }
        return Parameters.of(values);
    }

    private static Facts facts(String more, String obligor) throws IOException {
        String member = "{\"ref\":\"h\",\"birthDate\":\"1980-01-01\",\"relation\":\"HEAD\"}";
        String other = "{\"ref\":\"o\",\"birthDate\":\"1980-01-01\",\"relation\":\"OTHER\""
                + (more.equals("{}") ? "}" : "," + more.substring(1));
        JsonNode request =
                JSON.readTree("{\"asOf\":\"2024-06-30\",\"county\":\"341523\",\"residence\":\"URBAN\",\"members\":["
                        + member + "," + other + "],\"obligors\":[" + obligor + "]}");
        return FactsJson.facts(request);
    }
}
