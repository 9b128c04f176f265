package io.yimen.registry;

import io.yimen.common.Uuid7;
import io.yimen.registry.HouseholdRepository.Membership;
import io.yimen.registry.RegisterHousehold.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Keeps who lives together; every change is dated, nothing of the past is lost. */
@Service
class Households {

    private final HouseholdRepository households;
    private final Area area;

    Households(HouseholdRepository households, Area area) {
        this.households = households;
        this.area = area;
    }

    UUID register(RegisterHousehold command) {
        area.require(command.townshipCode());
        List<UUID> people = command.members().stream().map(Member::person).toList();
        if (households.lock(command.county(), people) < people.size()) {
            throw new PersonNotFound();
        }
        UUID household = households.headedBy(command.county(), command.head()).orElseGet(() -> open(command));
        households.update(command, household);
        List<Membership> before = households.openMemberships(command.county(), household, people);
        settle(command, household, before);
        return household;
    }

    HouseholdView find(int county, UUID id) {
        if (!area.coversCounty(county)) {
            throw new HouseholdNotFound();
        }
        return households.find(county, id).orElseThrow(HouseholdNotFound::new);
    }

    private UUID open(RegisterHousehold command) {
        UUID id = Uuid7.next();
        households.insert(command, id);
        return id;
    }

    private void settle(RegisterHousehold command, UUID household, List<Membership> before) {
        Predicate<Membership> stays =
                m -> m.household().equals(household) && command.members().contains(new Member(m.person(), m.kinship()));
        List<Membership> leaving = before.stream().filter(stays.negate()).toList();
        Set<UUID> staying =
                before.stream().filter(stays).map(Membership::person).collect(Collectors.toSet());
        List<Member> joining = command.members().stream()
                .filter(m -> !staying.contains(m.person()))
                .toList();
        households.end(command.county(), leaving.stream().map(Membership::id).toList(), command.from());
        List<UUID> ids = new ArrayList<>();
        Stream.generate(Uuid7::next).limit(joining.size()).forEach(ids::add);
        households.insertMembers(command, household, joining, ids);
        Set<UUID> left = leaving.stream()
                .map(Membership::household)
                .filter(other -> !other.equals(household))
                .collect(Collectors.toSet());
        households.endEmpty(command.county(), left, command.from());
    }
}
