package io.yimen.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yimen.common.Money;
import io.yimen.rules.Facts;
import io.yimen.web.ApiProblem;
import io.yimen.web.ApiProblem.FieldError;
import io.yimen.web.JsonBody;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of wrong field with its pointer, and what a right request becomes. */
class FactsReaderTests {

    private static final String HEAD = "{'ref':'a','birthDate':'1990-05-01','sex':'FEMALE','relation':'HEAD'}";

    private final ScreeningReader reader = new ScreeningReader(Households.CATALOGUE);

    @ParameterizedTest(name = "{1} {2}: {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'id':7|/id|string",
                "'id':null|/id|null",
                "'surprise':1|/surprise|unknown",
                "'a/b~c':1|/a~1b~0c|unknown",
                "'asOf':'2026-02-30'|/asOf|date",
                "'asOf':'26-02-03'|/asOf|date",
                "'asOf':'2026-2-3'|/asOf|date",
                "'county':'61010'|/county|county",
                "'county':610103|/county|string",
                "'residence':'urban'|/residence|choice",
                "'members':{}|/members|array",
                "'members':[]|/members|tooFew",
                "'incomes':[7]|/incomes/0|object",
                "'incomes':[null]|/incomes/0|null",
                "'incomes':[{'member':'a','kind':'WAGE','amount':1500,'period':'MONTH'}]|/incomes/0/amount|string",
                "'incomes':[{'member':'a','kind':'WAGE','amount':'1.500','period':'MONTH'}]|/incomes/0/amount|money",
                "'incomes':[{'member':'a','kind':'WAGE','amount':'1e3','period':'MONTH'}]|/incomes/0/amount|money",
                "'incomes':[{'member':'a','kind':'WAGE','amount':'1234567890123','period':'MONTH'}]|/incomes/0/amount|money",
                "'incomes':[{'member':'a','kind':'WAGE','amount':'1','period':'WEEK'}]|/incomes/0/period|choice",
                "'incomes':[{'member':'b','kind':'WAGE','amount':'1','period':'YEAR'}]|/incomes/0/member|noSuchMember",
                "'incomes':[{'member':'a','kind':'BUSINESS','amount':'-1','costs':'-1','period':'YEAR'}]|/incomes/0/costs|amount",
                "'incomes':[{'kind':'WAGE','amount':'1','period':'YEAR'}]|/incomes/0/member|missing",
                "'expenses':[{'member':'x','kind':'EDUCATION','amount':'1','period':'YEAR'}]|/expenses/0/member|noSuchMember",
                "'expenses':[{'kind':'EDUCATION','amount':'-1','period':'YEAR'}]|/expenses/0/amount|amount",
                "'assets':[]|/assets|object",
                "'assets':{'gold':'1'}|/assets/gold|unknown",
                "'assets':{'dwellings':[{'areaSqm':'1.234'}]}|/assets/dwellings/0/areaSqm|area",
                "'assets':{'vehicles':[{}]}|/assets/vehicles/0/value|missing",
                "'obligors':[{'ref':'o','relation':'UNCLE'}]|/obligors/0/relation|choice",
                "'obligors':[{'ref':'o','relation':'CHILD','supports':['a','z']}]|/obligors/0/supports/1|noSuchMember",
                "'obligors':[{'ref':'o','relation':'CHILD','supports':[7]}]|/obligors/0/supports/0|string",
                "'obligors':[{'ref':'o','relation':'CHILD','householdSize':0}]|/obligors/0/householdSize|least",
                "'obligors':[{'ref':'o','relation':'CHILD','age':1.5}]|/obligors/0/age|whole",
                "'obligors':[{'ref':'o','relation':'CHILD','consent':'yes'}]|/obligors/0/consent|boolean",
                "'incident':{'kind':'FIRE'}|/incident/date|missing",
                "'incident':{'kind':'FIRE','date':'2026-01-01','earlierAwards':[{'type':'ORDINARY','amount':'1'}]}|/incident/earlierAwards/0/date|missing",
                "'overrides':[]|/overrides|object",
                "'overrides':{'dibao.line.urban':700}|/overrides/dibao.line.urban|string",
                "'overrides':{'dibao.line.urban':'1,5'}|/overrides/dibao.line.urban|NOT_MONEY",
                "'overrides':{'dibao.line.moon':'1'}|/overrides/dibao.line.moon|UNKNOWN_KEY",
            })
    void points_at_a_wrong_field(String field, String pointer, String fault) {
        assertThat(faults(with(field))).containsExactly(pointer + " " + fault);
    }

    @ParameterizedTest(name = "{1} {2}: {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'ref':'123456789012345678901234567890123'|/members/1/ref|length",
                "'ref':'a'|/members/1/ref|refTwice",
                "'relation':'HEAD'|/members/1/relation|secondHead",
                "'birthDate':'2026-11-25'|/members/1/birthDate|bornLater",
                "'sex':null|/members/1/sex|null",
                "'pregnant':1|/members/1/pregnant|boolean",
                "'disability':{'category':'PHYSICAL'}|/members/1/disability/level|missing",
                "'disability':{'category':'PHYSICAL','level':5}|/members/1/disability/level|range",
                "'disability':{'category':'PHYSICAL','level':'2'}|/members/1/disability/level|whole",
                "'selfCare':{'flying':true}|/members/1/selfCare/flying|unknown",
                "'activeBenefits':[{'programme':'DIBAO','county':'6101'}]|/members/1/activeBenefits/0/county|county",
                "'activeBenefits':[{'programme':'DIBAO','county':'610103','lastMonth':'2026-13'}]|/members/1/activeBenefits/0/lastMonth|month",
            })
    void points_at_a_wrong_field_of_a_member(String field, String pointer, String fault) {
        String name = field.substring(0, field.indexOf(':'));
        String other = Stream.of("'ref':'b'", "'birthDate':'2000-01-01'", "'sex':'MALE'", "'relation':'CHILD'")
                .map(given -> given.startsWith(name + ":") ? field : given)
                .reduce((left, right) -> left + "," + right)
                .orElseThrow();
        String member = other.contains(field) ? other : other + "," + field;

        assertThat(faults(request("[" + HEAD + ",{" + member + "}]", ""))).containsExactly(pointer + " " + fault);
    }

    static Stream<Arguments> members() {
        return Stream.of(
                Arguments.of("[" + HEAD.replace("HEAD", "CHILD") + "]", List.of("/members noHead")),
                Arguments.of("[" + HEAD.replace("HEAD", "BOSS") + "]", List.of("/members/0/relation choice")),
                Arguments.of(
                        "[{}]",
                        List.of(
                                "/members/0/birthDate missing",
                                "/members/0/sex missing",
                                "/members/0/ref missing",
                                "/members/0/relation missing")),
                Arguments.of("[" + String.join(",", Collections.nCopies(31, "{}")) + "]", List.of()));
    }

    @ParameterizedTest
    @MethodSource("members")
    void wants_members_with_one_head(String members, List<String> faults) {
        List<String> found = faults(request(members, ""));

        if (faults.isEmpty()) {
            assertThat(found).contains("/members tooMany");
        } else {
            assertThat(found).containsExactlyElementsOf(faults);
        }
    }

    @Test
    void tells_all_offending_fields_at_once() {
        String request = "{'asOf':'tomorrow','members':[" + HEAD + "],'incomes':[{'member':'z','kind':'GIFT'}],'x':1}";

        assertThat(faults(request))
                .containsExactlyInAnyOrder(
                        "/county missing",
                        "/asOf date",
                        "/residence missing",
                        "/incomes/0/amount missing",
                        "/incomes/0/period missing",
                        "/incomes/0/kind choice",
                        "/incomes/0/member noSuchMember",
                        "/x unknown");
    }

    @Test
    void refuses_fields_given_twice() {
        assertThat(faults("{'id':'1','id':'2','members':[{'ref':'a','ref':'b'}]}"))
                .containsExactly("/id twice", "/members/0/ref twice");
    }

    @Test
    void refuses_characters_that_cannot_be_stored_or_written() {
        assertThat(faults(with("'id':'a\\u0000'"))).containsExactly("/id characters");
        assertThat(faults(with("'id':'a\\ud800'"))).containsExactly("/id characters");
    }

    @Test
    void counts_characters_and_not_their_halves() {
        assertThat(read(with("'id':'" + "𠮷".repeat(64) + "'")).id()).hasSize(128);
    }

    @Test
    void reads_a_whole_number_with_a_point_as_json_schema_does() {
        assertThat(read(with("'obligors':[{'ref':'o','relation':'CHILD','householdSize':3.0}]"))
                        .obligors()
                        .get(0)
                        .householdSize())
                .isEqualTo(3L);
    }

    @Test
    void fills_in_the_defaults_of_the_contract() {
        Facts facts = ToRules.facts(read(with("'assets':{'vehicles':[{'value':'5'}]}")));

        Facts.Member member = facts.members().get(0);
        assertThat(member.livingTogether()).isTrue();
        assertThat(member.status()).isEqualTo(Facts.MemberStatus.PRESENT);
        assertThat(member.workAbility()).isNull();
        assertThat(member.selfCareFailed()).isEmpty();
        assertThat(facts.assets().financial()).isEqualTo(Money.ZERO);
        assertThat(facts.assets().vehicles())
                .containsExactly(
                        new Facts.Vehicle(Facts.VehicleKind.CAR, Facts.VehiclePurpose.PRIVATE, Money.ofYuan("5")));
        assertThat(facts.obligors()).isEmpty();
        assertThat(facts.incident()).isNull();
    }

    @Test
    void says_in_the_wire_words_what_the_rules_say() {
        same(MemberFacts.Relation.values(), Facts.Relation.values());
        same(MemberFacts.Status.values(), Facts.MemberStatus.values());
        same(MemberFacts.Study.values(), Facts.Study.values());
        same(MemberFacts.WorkAbility.values(), Facts.WorkAbility.values());
        same(MemberFacts.CareSetting.values(), Facts.CareSetting.values());
        same(MemberFacts.DisabilityCategory.values(), Facts.DisabilityCategory.values());
        same(IncomeFacts.Kind.values(), Facts.IncomeKind.values());
        same(ExpenseFacts.Kind.values(), Facts.ExpenseKind.values());
        same(Period.values(), Facts.Period.values());
        same(AssetFacts.VehicleKind.values(), Facts.VehicleKind.values());
        same(AssetFacts.VehiclePurpose.values(), Facts.VehiclePurpose.values());
        same(ObligorFacts.Relation.values(), Facts.ObligorRelation.values());
        same(ObligorFacts.Benefit.values(), Facts.ObligorBenefit.values());
        same(ObligorFacts.Status.values(), Facts.ObligorStatus.values());
        same(IncidentFacts.Kind.values(), Facts.IncidentKind.values());
        same(IncidentFacts.AwardType.values(), Facts.ReliefType.values());
    }

    private static void same(Enum<?>[] wire, Enum<?>[] rules) {
        assertThat(Arrays.stream(wire).map(Enum::name))
                .containsExactlyElementsOf(Arrays.stream(rules).map(Enum::name).toList());
    }

    private List<String> faults(String request) {
        ApiProblem problem = catchThrowableOfType(ApiProblem.class, () -> read(request));
        assertThat(problem.status().value()).isEqualTo(400);
        return problem.errors().stream().map(FactsReaderTests::shortly).toList();
    }

    private static String shortly(FieldError error) {
        String key = error.messageKey();
        return error.pointer() + " " + key.substring(key.lastIndexOf('.') + 1);
    }

    private ScreeningRequest read(String request) {
        return reader.read(JsonBody.parse(request.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    /** A right request in which one field was changed or added. */
    private static String with(String field) {
        if (field.startsWith("'members'")) {
            return request(field.substring(field.indexOf(':') + 1), "");
        }
        return request("[" + HEAD + "]", field);
    }

    private static String request(String members, String field) {
        String name = field.isEmpty() ? "" : field.substring(0, field.indexOf(':'));
        String given = Stream.of("'asOf':'2026-11-24'", "'county':'610103'", "'residence':'URBAN'")
                .map(part -> part.startsWith(name + ":") ? field : part)
                .reduce((left, right) -> left + "," + right)
                .orElseThrow();
        return "{" + given + (field.isEmpty() || given.contains(field) ? "" : "," + field) + ",'members':" + members
                + "}";
    }
}
