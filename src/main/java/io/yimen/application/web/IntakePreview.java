package io.yimen.application.web;

import io.yimen.application.CaseFacts;
import io.yimen.common.BusinessClock;
import io.yimen.common.NationalId;
import io.yimen.screening.BenefitSheet;
import io.yimen.screening.BenefitSheets;
import io.yimen.screening.FactsReader;
import io.yimen.screening.LiveScreening;
import io.yimen.screening.MissingPolicy;
import io.yimen.screening.Screening;
import io.yimen.screening.ScreeningRequest;
import io.yimen.screening.UnknownCounty;
import io.yimen.web.ApiProblem;
import io.yimen.web.JsonCursor;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Screens what has been typed so far: what cannot be read yet is left out, so that the window sees an answer early. */
@Component
class IntakePreview {

    private static final List<String> SCREENED = List.of("residence", "incomes", "expenses", "assets", "obligors");
    private static final List<String> WHO =
            List.of("name", "idNumber", "phone", "hukouTownship", "habitualTownship", "noIdReason");
    private static final int TRIES = 12;

    private final Screening screening;
    private final BenefitSheets sheets;
    private final BusinessClock clock;

    IntakePreview(Screening screening, BenefitSheets sheets, BusinessClock clock) {
        this.screening = screening;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** Nothing while there is no head of the household with a birth date, or no line in force. */
    Optional<LiveScreening> of(ObjectNode facts, Locale locale) {
        String township = facts.path("township").asString("");
        return township.length() == 9
                ? readable(request(facts), township.substring(0, 6))
                        .flatMap(request -> screen(request, names(facts), locale))
                : Optional.empty();
    }

    /** The whole sheet of complete facts, as of today. */
    BenefitSheet sheet(CaseFacts facts, Locale locale) {
        ScreeningRequest request = facts.on(clock.today());
        return sheets.of(request, screening.screen(request, true), facts.names(), locale);
    }

    private Optional<LiveScreening> screen(ScreeningRequest request, Map<String, String> names, Locale locale) {
        try {
            return Optional.of(sheets.live(request, screening.screen(request, true), names, locale));
        } catch (MissingPolicy | UnknownCounty | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static ObjectNode request(ObjectNode facts) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("residence", "URBAN");
        SCREENED.stream()
                .filter(facts::has)
                .forEach(field -> request.set(field, facts.get(field).deepCopy()));
        ArrayNode members = request.putArray("members");
        facts.path("members").forEach(member -> {
            if (member instanceof ObjectNode person) {
                members.add(screened(person.deepCopy()));
            }
        });
        return request;
    }

    private static ObjectNode screened(ObjectNode person) {
        try {
            NationalId id = new NationalId(person.path("idNumber").asString(""));
            person.put("birthDate", id.birthDate().toString())
                    .put("sex", id.sex().name());
        } catch (NationalId.InvalidNationalId stillBeingTyped) {
            // without a birth date the reader will leave this person out
        }
        WHO.forEach(person::remove);
        return person;
    }

    private static Map<String, String> names(ObjectNode facts) {
        Map<String, String> names = new LinkedHashMap<>();
        facts.path("members")
                .forEach(member -> names.put(
                        member.path("ref").asString(""), member.path("name").asString("")));
        return names;
    }

    /** Takes away what the reader names, piece by piece, until it can read the rest. */
    private Optional<ScreeningRequest> readable(ObjectNode request, String county) {
        LocalDate today = clock.today();
        for (int i = 0; i < TRIES; i++) {
            try {
                return Optional.of(JsonCursor.read(
                        request,
                        json -> FactsReader.household(
                                json, today, county, member -> FactsReader.member(member, today))));
            } catch (ApiProblem problem) {
                if (!cutAll(request, problem)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static boolean cutAll(ObjectNode request, ApiProblem problem) {
        List<String> pointers = problem.errors().stream()
                .map(ApiProblem.FieldError::pointer)
                .map(IntakePreview::piece)
                .distinct()
                .sorted(Comparator.comparingInt(IntakePreview::row).reversed())
                .toList();
        return !pointers.isEmpty() && pointers.stream().allMatch(pointer -> cut(request, pointer));
    }

    /** The row of a list, or the whole field, that holds the fault: {@code /incomes/3/amount} → {@code /incomes/3}. */
    private static String piece(String pointer) {
        String[] steps = pointer.split("/");
        return steps.length > 2 && steps[2].matches("\\d+")
                ? "/" + steps[1] + "/" + steps[2]
                : "/" + (steps.length > 1 ? steps[1] : "");
    }

    /** Later rows go first, so that the earlier ones keep their places. */
    private static int row(String pointer) {
        String[] steps = pointer.split("/");
        return steps.length > 2 ? Integer.parseInt(steps[2]) : -1;
    }

    private static boolean cut(ObjectNode request, String pointer) {
        String[] steps = pointer.split("/");
        if (steps.length == 3 && request.get(steps[1]) instanceof ArrayNode list) {
            return list.remove(Integer.parseInt(steps[2])) != null;
        }
        JsonNode gone = steps.length == 2 ? request.remove(steps[1]) : null;
        return gone != null;
    }
}
