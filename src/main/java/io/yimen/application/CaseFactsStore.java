package io.yimen.application;

import io.yimen.common.BusinessClock;
import io.yimen.common.NationalId;
import io.yimen.common.Residence;
import io.yimen.common.Uuid7;
import io.yimen.database.TransactionMemo;
import io.yimen.region.Regions;
import io.yimen.security.AccountView;
import io.yimen.security.FieldCipher;
import io.yimen.web.ApiProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps every version of a case's facts: a masked document, and the numbers encrypted beside it. */
@Service
class CaseFactsStore {

    private static final String TABLE = "application_facts";
    private static final String COLUMN = "identity";

    private final CaseRecordsRepository records;
    private final FieldCipher cipher;
    private final Regions regions;
    private final BusinessClock clock;
    private final JsonMapper json;

    CaseFactsStore(
            CaseRecordsRepository records, FieldCipher cipher, Regions regions, BusinessClock clock, JsonMapper json) {
        this.records = records;
        this.cipher = cipher;
        this.regions = regions;
        this.clock = clock;
        this.json = json;
    }

    /** Complete facts with whole numbers, and the document they will be kept as. */
    record Intake(CaseFacts facts, ObjectNode document) {}

    // a version of the facts is written once
    private record Version(int county, UUID application, int number) {}

    private record Typed(UUID facts) {}

    /** @throws ApiProblem 400 with every fault */
    Intake intake(ObjectNode document) {
        List<ApiProblem.FieldError> faults = new ArrayList<>(PlainNumbers.in(document));
        try {
            CaseFacts facts = CaseFactsReader.read(document, new IntakeChecks(regions, clock.today()));
            if (faults.isEmpty()) {
                return new Intake(facts, normalised(document, facts));
            }
        } catch (ApiProblem problem) {
            faults.addAll(problem.errors());
        }
        throw ApiProblem.badRequest(faults);
    }

    /** What stands in the way of acceptance; empty when nothing does. */
    List<Flaw> flaws(ObjectNode document) {
        try {
            intake(document);
            return List.of();
        } catch (ApiProblem problem) {
            return Flaws.of(problem);
        }
    }

    /** Writes the next version and brings the case's row up to date with it. */
    void keep(ApplicationCase work, ObjectNode document, boolean complete, AccountView by, Instant now, String action) {
        UUID id = Uuid7.next();
        FactsDocument.Split split = FactsDocument.split(document);
        byte[] identity = cipher.encrypt(json.writeValueAsString(split.identity()), TABLE, id, COLUMN);
        String facts = json.writeValueAsString(split.masked());
        int number = work.factsVersion() + 1;
        work.describe(summary(document), number);
        records.addFacts(
                work,
                new FactsRow(id, number, facts, identity, complete, by.username(), by.displayName(), now, action));
    }

    FactsRow row(ApplicationCase work, int number) {
        return TransactionMemo.of(
                new Version(work.county(), work.id(), number),
                () -> records.facts(work, number).orElseThrow(CaseNotFound::new));
    }

    /** The latest version, as read together with something else. */
    FactsRow known(ApplicationCase work, FactsRow latest) {
        return TransactionMemo.of(new Version(work.county(), work.id(), latest.number()), () -> latest);
    }

    /** The document as it may be shown. */
    ObjectNode masked(FactsRow row) {
        return (ObjectNode) json.readTree(row.facts());
    }

    /** The document with whole numbers. */
    ObjectNode whole(FactsRow row) {
        Identity identity = json.readValue(cipher.decrypt(row.identity(), TABLE, row.id(), COLUMN), Identity.class);
        return FactsDocument.join(masked(row), identity);
    }

    ObjectNode whole(ApplicationCase work) {
        return whole(row(work, work.factsVersion()));
    }

    /** The typed facts of a complete version. */
    static CaseFacts typed(ObjectNode document) {
        return CaseFactsReader.read(document, FactsChecks.ON_FILE);
    }

    CaseFacts typedOnFile(FactsRow row) {
        return TransactionMemo.of(new Typed(row.id()), () -> typed(masked(row)));
    }

    CaseFacts latest(ApplicationCase work) {
        return typedOnFile(row(work, work.factsVersion()));
    }

    private static ObjectNode normalised(ObjectNode document, CaseFacts facts) {
        ObjectNode normal = document.deepCopy();
        List<ObjectNode> members = FactsDocument.members(normal);
        for (int i = 0; i < members.size(); i++) {
            CaseMember member = facts.members().get(i);
            String number = member.idNumber();
            if (number != null) {
                members.get(i).put("idNumber", NationalId.normalise(number));
            }
            members.get(i).put("birthDate", member.facts().birthDate().toString());
            members.get(i).put("sex", member.facts().sex().name());
        }
        CaseFacts.Payee payee = facts.payee();
        if (payee != null && normal.get("payee") instanceof ObjectNode object) {
            object.put("account", payee.account());
        }
        normal.put("channel", facts.channel().name());
        return normal;
    }

    private static FactsSummary summary(ObjectNode document) {
        List<ObjectNode> members = FactsDocument.members(document);
        ObjectNode applicant = members.stream()
                .filter(member -> member.path("relation").asString("").equals("HEAD"))
                .findFirst()
                .or(() -> members.stream().findFirst())
                .orElse(document.objectNode());
        String number = applicant.path("idNumber").asString("");
        return new FactsSummary(
                Objects.requireNonNullElse(choice(document.path("channel"), Channel.values()), Channel.API),
                township(document.path("receivedAt")),
                choice(document.path("residence"), Residence.values()),
                applicant.path("name").asString(""),
                number.isEmpty() ? "" : FactsDocument.maskedId(number),
                members.size(),
                document.path("staffRelative").path("is").asBoolean(false),
                document.path("incident").path("urgent").asBoolean(false));
    }

    private static @Nullable Integer township(JsonNode node) {
        String text = node.asString("");
        return text.matches("[1-9][0-9]{8}") ? Integer.valueOf(text) : null;
    }

    private static <E extends Enum<E>> @Nullable E choice(JsonNode node, E[] choices) {
        for (E choice : choices) {
            if (choice.name().equals(node.asString(""))) {
                return choice;
            }
        }
        return null;
    }
}
