package io.yimen.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FactsFormTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount         | 1,500.00     | '\"1500.00\"'",
                "amount         | １５００元    | '\"1500\"'",
                "amount         | about 1500   | '\"about 1500\"'",
                "birthDate      | 20170412     | '\"2017-04-12\"'",
                "birthDate      | 2017年4月2日 | '\"2017-04-02\"'",
                "birthDate      | last spring  | '\"last spring\"'",
                "householdSize  | 3            | 3",
                "householdSize  | three        | '\"three\"'",
                "livingTogether | false        | false",
                "idNumber       | 61010319850101996x | '\"61010319850101996X\"'",
                "hukouTownship  | 南院门街道 610103001 | '\"610103001\"'"
            })
    void reads_what_a_person_typed_and_keeps_what_it_cannot_read(String field, String typed, String json) {
        assertThat(String.valueOf(TypedText.read(field, typed))).isEqualTo(json);
    }

    @Test
    void names_of_inputs_are_paths_into_the_facts() {
        ObjectNode part = FactsForm.part(
                IntakeStep.SUPPORT,
                posted(
                        "obligors[0].ref=o1",
                        "obligors[0].relation=CHILD",
                        "obligors[0].householdSize=3",
                        "obligors[0].supports=m1",
                        "obligors[0].supports=m2",
                        "obligors[1].ref=o2",
                        "obligors[1].relation=",
                        "expenses[0].kind=EDUCATION",
                        "expenses[0].amount=2,000",
                        "expenses[0].period=YEAR"),
                JSON.createObjectNode());

        assertThat(part).isEqualTo(JSON.readTree("""
                {"obligors": [{"ref": "o1", "relation": "CHILD", "householdSize": 3, "supports": ["m1", "m2"]}],
                 "expenses": [{"kind": "EDUCATION", "amount": "2000", "period": "YEAR"}], "incident": null}
                """));
    }

    @Test
    void a_page_touches_only_the_fields_it_owns() {
        ObjectNode part = FactsForm.part(
                IntakeStep.SUPPORT,
                posted("township=610103002", "payee.account=1", "version=9"),
                JSON.createObjectNode());

        assertThat(part.propertyNames()).containsExactlyInAnyOrder("obligors", "expenses", "incident");
    }

    @Test
    void one_member_is_laid_over_the_others() {
        ObjectNode current = facts("""
                {"members": [{"ref": "m1", "name": "周建平"}, {"ref": "m2", "name": "何玉芳", "phone": "13800000000"}]}""");

        ObjectNode part = FactsForm.part(
                IntakeStep.MEMBERS,
                posted(
                        "members[1].ref=m2",
                        "members[1].name=何玉芬",
                        "members[1].disability.category=",
                        "members[2].name="),
                current);

        assertThat(part).isEqualTo(JSON.readTree("""
                {"members": [{"ref": "m1", "name": "周建平"}, {"ref": "m2", "name": "何玉芬", "phone": "13800000000"}]}"""));
    }

    @Test
    void an_emptied_list_is_removed() {
        ObjectNode part = FactsForm.part(
                IntakeStep.SUPPORT,
                posted("expenses[0].kind=EDUCATION", "expenses[0].amount="),
                facts("{\"expenses\": [{\"kind\": \"EDUCATION\", \"amount\": \"5\", \"period\": \"YEAR\"}]}"));

        assertThat(part.get("expenses").isNull()).isTrue();
    }

    @Test
    void the_income_table_gives_back_what_it_was_given() {
        ObjectNode facts = facts("""
                {"incomes": [
                  {"member": "m1", "kind": "WAGE", "amount": "1500.00", "period": "MONTH"},
                  {"member": "m2", "kind": "BUSINESS", "amount": "9000", "costs": "2500", "period": "YEAR"},
                  {"member": "m1", "kind": "TRANSFER", "code": "LAND_RENT", "amount": "300", "period": "YEAR"},
                  {"member": "m1", "kind": "WAGE", "amount": "200", "period": "MONTH"}]}""");
        IncomeGrid grid = IncomeGrid.of(facts);

        LinkedMultiValueMap<String, String> posted = new LinkedMultiValueMap<>();
        grid.cells().forEach(posted::add);
        grid.others()
                .forEach(i -> facts.get("incomes")
                        .get(i)
                        .properties()
                        .forEach(field -> posted.add(
                                "incomes[" + i + "]." + field.getKey(),
                                field.getValue().asString())));
        ObjectNode part = FactsForm.part(IntakeStep.MEANS, posted, facts);
        IncomeGrid.merge(posted, part);

        assertThat(part.get("incomes")).containsExactlyInAnyOrderElementsOf(facts.get("incomes"));
        assertThat(grid.nameOf(0, "amount")).isEqualTo("grid.WAGE.m1");
        assertThat(grid.nameOf(1, "costs")).isEqualTo("grid.COSTS.m2");
        assertThat(grid.nameOf(3, "amount")).isEqualTo("incomes[3].amount");
    }

    @Test
    void a_person_who_is_removed_takes_along_what_was_said_about_them() {
        ObjectNode part = FactsRows.without(facts("""
                {"members": [{"ref": "m1"}, {"ref": "m2"}],
                 "incomes": [{"member": "m2", "amount": "1"}, {"member": "m1", "amount": "2"}],
                 "consents": [{"member": "m2"}],
                 "obligors": [{"ref": "o1", "supports": ["m1", "m2"]}]}"""), "members", 1);

        assertThat(part).isEqualTo(JSON.readTree("""
                {"members": [{"ref": "m1"}], "incomes": [{"member": "m1", "amount": "2"}], "consents": null,
                 "obligors": [{"ref": "o1", "supports": ["m1"]}]}"""));
    }

    @Test
    void the_head_of_the_household_cannot_be_removed() {
        assertThat(FactsRows.without(facts("{\"members\": [{\"ref\": \"m1\"}]}"), "members", 0)
                        .isEmpty())
                .isTrue();
    }

    private static ObjectNode facts(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    private static LinkedMultiValueMap<String, String> posted(String... pairs) {
        LinkedMultiValueMap<String, String> posted = new LinkedMultiValueMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            posted.add(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return posted;
    }
}
