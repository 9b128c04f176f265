package io.yimen.registry;

import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.security.CurrentAccount;
import org.springframework.stereotype.Component;

/** The part of the country whose files the current account may work with; asked here before the database is. */
@Component
class Area {

    private final CurrentAccount accounts;

    Area(CurrentAccount accounts) {
        this.accounts = accounts;
    }

    /** Work for another place carries that place's scope, as the database has it too. */
    RegionScope scope() {
        RegionScope elsewhere = Scopes.override();
        return elsewhere == null ? RegionScope.of(accounts.get().region()) : elsewhere;
    }

    boolean coversCounty(int county) {
        return scope().coversCounty(county);
    }

    /** @throws OutsideArea when the township is none of the caller's */
    void require(int township) {
        if (!scope().covers(township / 1000, township)) {
            throw new OutsideArea();
        }
    }
}
