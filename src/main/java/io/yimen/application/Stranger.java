package io.yimen.application;

import io.yimen.common.NationalId;
import io.yimen.registry.AlreadyIdentified;
import io.yimen.registry.Identification;
import io.yimen.registry.PersonKey;
import io.yimen.relief.Reliefs;
import io.yimen.screening.MemberFacts;
import io.yimen.security.BlindIndex;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** The applicant who came without a number: who it was goes into the register, a new version of the facts and the limits. */
@Service
class Stranger {

    private final Identification identification;
    private final CaseRecordsRepository records;
    private final CaseFactsStore facts;
    private final Reliefs reliefs;
    private final BlindIndex index;

    Stranger(
            Identification identification,
            CaseRecordsRepository records,
            CaseFactsStore facts,
            Reliefs reliefs,
            BlindIndex index) {
        this.identification = identification;
        this.records = records;
        this.facts = facts;
        this.reliefs = reliefs;
        this.index = index;
    }

    /** Name and number as the papers say. */
    record Identity(String name, @Nullable NationalId number) {}

    boolean isOne(Turn turn) {
        return row(records.members(turn.work())).isPresent();
    }

    void identify(Turn turn, Identity identity) {
        ApplicationCase work = turn.work();
        List<MemberRow> members = records.members(work);
        NationalId number = identity.number();
        MemberRow row = row(members).orElseThrow(() -> CaseIncomplete.lack("ALREADY_IDENTIFIED", "/data/identity"));
        PersonKey person = Registration.key(row).orElseThrow(CaseNotFound::new);
        if (number == null) {
            return;
        }
        byte[] idHash = index.of(number);
        if (members.stream()
                .anyMatch(other -> other.idHash() != null && java.util.Arrays.equals(other.idHash(), idHash))) {
            throw CaseIncomplete.lack("SAME_NUMBER", "/data/identity/idNumber");
        }
        try {
            identification.identify(person, number, identity.name());
        } catch (AlreadyIdentified other) {
            throw CaseIncomplete.lack("ALREADY_IDENTIFIED", "/data/identity");
        }
        records.replaceMembers(
                work,
                members.stream()
                        .map(one -> one == row ? known(row, identity.name(), number, idHash) : one)
                        .toList());
        facts.keep(
                work,
                document(work, row.ref(), identity.name(), number),
                true,
                turn.by(),
                turn.now(),
                CaseAction.COMPLETE_QUICK.name());
        reliefs.identified(work.county(), work.id(), idHash);
    }

    private static Optional<MemberRow> row(List<MemberRow> members) {
        return members.stream()
                .filter(row -> row.relation().equals(MemberFacts.Relation.HEAD.name()) && row.idHash() == null)
                .findFirst();
    }

    /** The case stays with the temporary file, which points on; by its number it is found as well. */
    private static MemberRow known(MemberRow row, String name, NationalId number, byte[] idHash) {
        return new MemberRow(
                row.ref(),
                row.position(),
                name,
                row.relation(),
                number.birthDate(),
                idHash,
                number.masked(),
                row.personCounty(),
                row.person());
    }

    private ObjectNode document(ApplicationCase work, String ref, String name, NationalId number) {
        ObjectNode document = facts.whole(work);
        for (ObjectNode member : FactsDocument.members(document)) {
            if (member.path("ref").asString("").equals(ref)) {
                member.put("name", name)
                        .put("idNumber", number.value())
                        .put("birthDate", number.birthDate().toString())
                        .put("sex", number.sex().name())
                        .remove("noIdReason");
            }
        }
        if (document.get("incident") instanceof ObjectNode incident) {
            incident.put("identityPending", false);
        }
        return document;
    }
}
