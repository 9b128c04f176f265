package io.yimen.demo;

import io.yimen.common.RegionCode;
import io.yimen.common.Sex;
import io.yimen.region.RegionView;
import io.yimen.security.AccountView;
import io.yimen.security.Role;
import io.yimen.security.StaffIdentity;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Who works where: the demo accounts in their township and county; the other townships have staff without an account. */
@Component
class DemoStaff {

    private final StaffIdentity identity;
    private final DemoNames names;
    private final Map<String, AccountView> known = new ConcurrentHashMap<>();

    DemoStaff(StaffIdentity identity, DemoNames names) {
        this.identity = identity;
        this.names = names;
    }

    AccountView caseworker(DemoPlace place, RegionView township, boolean second) {
        return township(place, township, second ? "caseworker2" : "caseworker", Role.CASEWORKER);
    }

    AccountView head(DemoPlace place, RegionView township) {
        return township(place, township, "township", Role.TOWNSHIP_REVIEWER);
    }

    AccountView reviewer(DemoPlace place) {
        return account("reviewer." + place.word());
    }

    AccountView approver(DemoPlace place, boolean second) {
        return account((second ? "approver2." : "approver.") + place.word());
    }

    private AccountView township(DemoPlace place, RegionView township, String post, Role role) {
        return township.equals(place.home())
                ? account(post + "." + place.word())
                : known.computeIfAbsent(post + "." + township.code(), name -> colleague(name, township.code(), role));
    }

    private AccountView account(String username) {
        return known.computeIfAbsent(username, identity::account);
    }

    private AccountView colleague(String username, RegionCode township, Role role) {
        Dice dice = new Dice(username.hashCode());
        String name = names.surname(dice) + names.given(dice, dice.oneIn(2) ? Sex.MALE : Sex.FEMALE, 1985);
        return new AccountView(username, name, township, Set.of(role));
    }
}
