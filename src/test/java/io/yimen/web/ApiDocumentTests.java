package io.yimen.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.CaseAction;
import io.yimen.application.CaseFacts;
import io.yimen.application.CaseView;
import io.yimen.application.Channel;
import io.yimen.application.ProgrammeFile;
import io.yimen.application.Receipt;
import io.yimen.application.ReferralView;
import io.yimen.application.Stage;
import io.yimen.common.Programme;
import io.yimen.common.Residence;
import io.yimen.common.Sex;
import io.yimen.relief.Instalment;
import io.yimen.rules.Facts;
import io.yimen.rules.HouseholdFigures;
import io.yimen.rules.ProgrammeDecision;
import io.yimen.screening.AssetFacts;
import io.yimen.screening.BenefitSheet;
import io.yimen.screening.ExpenseFacts;
import io.yimen.screening.IncidentFacts;
import io.yimen.screening.IncomeFacts;
import io.yimen.screening.MemberFacts;
import io.yimen.screening.ObligorFacts;
import io.yimen.screening.Period;
import io.yimen.screening.ScreeningRequest;
import io.yimen.screening.ScreeningResult;
import io.yimen.security.RevealReason;
import io.yimen.verification.ItemState;
import io.yimen.verification.report.ComparedItem;
import io.yimen.verification.report.DiscrepancyView;
import io.yimen.verification.report.Resolution;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The published types are the types of the code, and every word of the document stands in both languages. */
class ApiDocumentTests {

    private static final ApiDocument DOCUMENT = new ApiDocument();

    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of("Screening", ScreeningRequest.class),
                Arguments.of("Member", MemberFacts.class),
                Arguments.of("Disability", MemberFacts.Disability.class),
                Arguments.of("SelfCare", MemberFacts.SelfCare.class),
                Arguments.of("ActiveBenefit", MemberFacts.ActiveBenefit.class),
                Arguments.of("Income", IncomeFacts.class),
                Arguments.of("Expense", ExpenseFacts.class),
                Arguments.of("Assets", AssetFacts.class),
                Arguments.of("Vehicle", AssetFacts.Vehicle.class),
                Arguments.of("Dwelling", AssetFacts.Dwelling.class),
                Arguments.of("Company", AssetFacts.Company.class),
                Arguments.of("Obligor", ObligorFacts.class),
                Arguments.of("Incident", IncidentFacts.class),
                Arguments.of("EarlierAward", IncidentFacts.EarlierAward.class),
                Arguments.of("Result", ScreeningResult.class),
                Arguments.of("Household", ScreeningResult.HouseholdResult.class),
                Arguments.of("Exclusion", ScreeningResult.Exclusion.class),
                Arguments.of("ProgrammeResult", ScreeningResult.ProgrammeResult.class),
                Arguments.of("Component", ScreeningResult.Component.class),
                Arguments.of("TraceEntry", ScreeningResult.TraceEntry.class),
                Arguments.of("PolicyUsed", ScreeningResult.PolicyUsed.class),
                Arguments.of("Visit", CaseView.Visit.class),
                Arguments.of("Notice", CaseView.Notice.class),
                Arguments.of("PendingOverride", CaseView.PendingOverride.class),
                Arguments.of("Receipt", Receipt.class),
                Arguments.of("Referral", ReferralView.class),
                Arguments.of("Instalment", Instalment.class),
                Arguments.of("Assessment", ProgrammeFile.Assessment.class),
                Arguments.of("CareChoice", ProgrammeFile.CareChoice.class),
                Arguments.of("SupporterFinding", ProgrammeFile.Finding.class),
                Arguments.of("Complex", ProgrammeFile.Complex.class),
                Arguments.of("Meeting", ProgrammeFile.Meeting.class),
                Arguments.of("Sheet", BenefitSheet.class),
                Arguments.of("SheetGroup", BenefitSheet.Group.class),
                Arguments.of("SheetRow", BenefitSheet.Row.class),
                Arguments.of("SheetOther", BenefitSheet.Other.class),
                Arguments.of("SheetChange", BenefitSheet.Change.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void a_type_has_the_fields_of_its_record_in_their_order(String name, Class<?> type) {
        List<String> described = List.copyOf(schema(name).get("properties").propertyNames());

        assertThat(described)
                .containsExactlyElementsOf(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    /** Also of enums that stand in a field of their own. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void a_field_has_the_choices_of_its_enum(String name, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode choices = DOCUMENT.resolve(schema(name).get("properties").get(component.getName()))
                    .path("enum");
            if (component.getType().isEnum() && !choices.isMissingNode()) {
                assertThat(texts(choices))
                        .as("%s.%s", name, component.getName())
                        .isEqualTo(constants(component.getType()));
            }
            if (component.getType().isEnum()
                    && type.getPackageName().endsWith("screening")
                    && !name.startsWith("Sheet")) {
                assertThat(choices.isArray())
                        .as("%s.%s names its choices", name, component.getName())
                        .isTrue();
            }
        }
    }

    @Test
    void lists_of_choices_are_those_of_the_code() {
        Map<String, Class<?>> choices = Map.ofEntries(
                Map.entry("/components/schemas/Residence", Residence.class),
                Map.entry("/components/schemas/Period", Period.class),
                Map.entry("/components/schemas/Programme", Programme.class),
                Map.entry("/components/schemas/Stage", Stage.class),
                Map.entry("/components/schemas/Action", CaseAction.class),
                Map.entry("/components/schemas/Relief", IncidentFacts.AwardType.class),
                Map.entry("/components/schemas/Exclusion/properties/reason", HouseholdFigures.ExclusionReason.class),
                Map.entry(
                        "/components/schemas/ProgrammeResult/properties/reasons/items", ProgrammeDecision.Reason.class),
                Map.entry("/components/schemas/ProgrammeResult/properties/flags/items", ProgrammeDecision.Flag.class),
                Map.entry("/components/schemas/Component/properties/code", ProgrammeDecision.ComponentCode.class),
                Map.entry("/components/schemas/AskedSource/properties/state", ItemState.class),
                Map.entry("/components/schemas/Discrepancy/properties/state", DiscrepancyView.State.class),
                Map.entry("/components/schemas/Discrepancy/properties/item", ComparedItem.class),
                Map.entry("/components/schemas/Discrepancy/properties/resolution/oneOf/0", Resolution.class),
                Map.entry("/components/schemas/Referral/properties/outcome/oneOf/0", ReferralView.Outcome.class),
                Map.entry("/components/schemas/Applicant/properties/sex", Sex.class),
                Map.entry("/components/schemas/Applicant/properties/relation", Facts.Relation.class),
                Map.entry("/components/schemas/Application/properties/channel", Channel.class),
                Map.entry("/components/schemas/Consent/properties/method", CaseFacts.ConsentMethod.class),
                Map.entry("/paths/~1api~1v1~1applications~1{caseNumber}/get/parameters/1/schema", RevealReason.class));

        choices.forEach(
                (place, type) -> assertThat(texts(DOCUMENT.tree().at(place).path("enum")))
                        .as(place)
                        .isEqualTo(constants(type)));
    }

    @Test
    void an_applicant_is_a_member_with_a_name() {
        List<String> more = List.of("name", "idNumber", "noIdReason", "phone", "hukouTownship", "habitualTownship");
        List<String> described =
                new ArrayList<>(schema("Applicant").get("properties").propertyNames());

        assertThat(described).containsAll(more);
        described.removeAll(more);
        assertThat(described)
                .containsExactlyElementsOf(schema("Member").get("properties").propertyNames());
    }

    @Test
    void everything_said_is_said_in_both_languages() {
        List<String> untranslated = new ArrayList<>();
        look(DOCUMENT.tree(), "", untranslated);

        assertThat(untranslated).isEmpty();
    }

    @Test
    void every_reference_leads_somewhere() {
        List<String> broken = DOCUMENT.tree().findValuesAsString("$ref").stream()
                .filter(reference -> DOCUMENT.tree().at(reference.substring(1)).isMissingNode())
                .toList();

        assertThat(broken).isEmpty();
    }

    private static void look(JsonNode node, String place, List<String> untranslated) {
        // what stands under these is data, not words
        if (place.endsWith("/value") || place.endsWith("/x-request") || place.endsWith("/properties")) {
            node.propertyStream()
                    .filter(p -> place.endsWith("/properties"))
                    .forEach(p -> look(p.getValue(), place + "/" + p.getKey(), untranslated));
            return;
        }
        boolean described = node.path("description").isString();
        if (described && !node.has("x-zh") || node.path("summary").isString() && !node.has("x-summary-zh")) {
            untranslated.add(place);
        }
        if (node.isObject()) {
            node.propertyStream().forEach(p -> look(p.getValue(), place + "/" + p.getKey(), untranslated));
        } else if (node.isArray()) {
            node.forEach(item -> look(item, place + "/-", untranslated));
        }
    }

    private static JsonNode schema(String name) {
        return DOCUMENT.tree().at("/components/schemas/" + name);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }
}
