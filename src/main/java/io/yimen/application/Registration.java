package io.yimen.application;

import io.yimen.common.NationalId;
import io.yimen.common.RegionCode;
import io.yimen.registry.Identification;
import io.yimen.registry.Kinship;
import io.yimen.registry.PersonKey;
import io.yimen.registry.RegisterHousehold;
import io.yimen.registry.RegisterPerson;
import io.yimen.registry.Registry;
import io.yimen.security.BlindIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes the members of an accepted case into the register, and holds them against a second case of the programme. */
@Service
class Registration {

    private final Registry registry;
    private final Identification identification;
    private final OpenCaseRepository openCases;
    private final CaseRecordsRepository records;
    private final CaseListRepository lists;
    private final BlindIndex index;

    Registration(
            Registry registry,
            Identification identification,
            OpenCaseRepository openCases,
            CaseRecordsRepository records,
            CaseListRepository lists,
            BlindIndex index) {
        this.registry = registry;
        this.identification = identification;
        this.openCases = openCases;
        this.records = records;
        this.lists = lists;
        this.index = index;
    }

    /** @throws ActiveCase when a member has an open case of the programme anywhere; nothing is held then */
    void checkFree(ApplicationCase work, CaseFacts facts) {
        openCases.place(work.programme(), work.id(), hashes(facts)).ifPresent(county -> {
            throw new ActiveCase(county);
        });
    }

    /**
     * Holds the members, registers them and their household, and writes the member list.
     *
     * @param facts with whole numbers
     */
    void register(ApplicationCase work, CaseFacts facts, LocalDate today) {
        openCases
                .claim(work.programme(), work.county(), work.id(), hashes(facts))
                .ifPresent(county -> {
                    throw new ActiveCase(county);
                });
        List<MemberRow> before = records.members(work);
        if (before.isEmpty()) {
            work.follows(lists.earlier(work, hashes(facts)).orElse(null));
        }
        List<MemberRow> members = new ArrayList<>();
        for (CaseMember member : facts.members()) {
            Optional<PersonKey> person = person(work, member, before);
            members.add(row(member, members.size(), person));
        }
        records.replaceMembers(work, members);
        temporary(work, members);
        work.livesIn(household(work, facts, members, today));
    }

    /** The keyed hashes of everybody in a case who has a number. */
    List<byte[]> numbered(ApplicationCase work) {
        return records.members(work).stream()
                .map(MemberRow::idHash)
                .filter(Objects::nonNull)
                .toList();
    }

    /** An applicant without a number is shown by the temporary key of the file. */
    private void temporary(ApplicationCase work, List<MemberRow> members) {
        members.stream()
                .filter(row -> row.relation().equals(Kinship.HEAD.name()) && row.idHash() == null)
                .flatMap(row -> key(row).stream())
                .findFirst()
                .map(person -> registry.person(person).temporaryKey())
                .ifPresent(work::knownAs);
    }

    void release(ApplicationCase work) {
        openCases.release(work.id());
    }

    private List<byte[]> hashes(CaseFacts facts) {
        return facts.members().stream()
                .map(CaseMember::idNumber)
                .filter(Objects::nonNull)
                .map(number -> index.of(new NationalId(number)))
                .toList();
    }

    /** A person without a number has no identity to be found by: the file made for an earlier version is kept. */
    private Optional<PersonKey> person(ApplicationCase work, CaseMember member, List<MemberRow> before) {
        String number = member.idNumber();
        if (number == null) {
            Optional<PersonKey> known = before.stream()
                    .filter(row -> row.ref().equals(member.ref()) && row.idHash() == null)
                    .flatMap(row -> key(row).stream())
                    .findFirst();
            if (known.isPresent()) {
                return known;
            }
        }
        if (number != null) {
            identify(member, number, before);
        }
        return registry.register(command(work, member, number)).key();
    }

    /** Who came without a number and has one now keeps the file that was made. */
    private void identify(CaseMember member, String number, List<MemberRow> before) {
        before.stream()
                .filter(row -> row.ref().equals(member.ref()) && row.idHash() == null)
                .flatMap(row -> key(row).stream())
                .findFirst()
                .filter(person -> registry.person(person).temporaryKey() != null)
                .ifPresent(person -> identification.identify(person, new NationalId(number), member.name()));
    }

    private static RegisterPerson command(ApplicationCase work, CaseMember member, @Nullable String number) {
        RegionCode hukou = member.hukouTownship();
        RegionCode habitual = member.habitualTownship();
        return new RegisterPerson(
                member.name(),
                number == null ? null : new NationalId(number),
                member.facts().birthDate(),
                member.facts().sex(),
                hukou == null ? work.township() : hukou,
                habitual == null ? work.township() : habitual,
                member.phone(),
                work.townshipCode(),
                member.noIdReason());
    }

    private MemberRow row(CaseMember member, int position, Optional<PersonKey> person) {
        String number = member.idNumber();
        NationalId id = number == null ? null : new NationalId(number);
        return new MemberRow(
                member.ref(),
                position,
                member.name(),
                member.facts().relation().name(),
                member.facts().birthDate(),
                id == null ? null : index.of(id),
                id == null ? null : id.masked(),
                person.map(PersonKey::county).orElse(null),
                person.map(PersonKey::id).orElse(null));
    }

    /** Who is kept elsewhere stays there; without the head in this county there is no household to register. */
    private @Nullable UUID household(ApplicationCase work, CaseFacts facts, List<MemberRow> members, LocalDate today) {
        List<RegisterHousehold.Member> here = new ArrayList<>();
        for (MemberRow row : members) {
            Optional<PersonKey> person = key(row).filter(key -> key.county() == work.county());
            person.ifPresent(key -> here.add(new RegisterHousehold.Member(key.id(), Kinship.valueOf(row.relation()))));
        }
        if (here.stream().noneMatch(member -> member.kinship() == Kinship.HEAD)) {
            return null;
        }
        return registry.registerHousehold(new RegisterHousehold(work.townshipCode(), facts.residence(), here, today));
    }

    static Optional<PersonKey> key(MemberRow row) {
        Integer county = row.personCounty();
        UUID person = row.person();
        return county == null || person == null ? Optional.empty() : Optional.of(new PersonKey(county, person));
    }
}
