package io.yimen.rules;

import io.yimen.common.Residence;
import io.yimen.rules.Facts.Member;
import io.yimen.rules.Facts.Obligor;
import io.yimen.rules.Facts.ObligorStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which parameters without default these facts need and nobody has set. */
final class MissingParameters {

    private final Facts facts;
    private final Parameters parameters;

    MissingParameters(Facts facts, Parameters parameters) {
        this.facts = facts;
        this.parameters = parameters;
    }

    /** True when whatever a household needs has been set. */
    static boolean isNoneMissing(Parameters parameters) {
        for (Residence residence : Residence.values()) {
            if (parameters.lines().lacks(residence)
                    || parameters.tekun().base(residence).isUnset()
                    || parameters.dibao().lacksTiers(residence)) {
                return false;
            }
        }
        return parameters.disposableIncome() != Values.UNSET;
    }

    List<String> sorted() {
        TreeSet<String> keys = new TreeSet<>();
        for (Residence residence : Residence.values()) {
            if (parameters.lines().lacks(residence) && (inside(residence) || outside(residence))) {
                keys.add(LineStandards.key(residence));
            }
            if (parameters.tekun().base(residence).isUnset() && inside(residence)) {
                keys.add(parameters.tekun().base(residence).key());
            }
        }
        if (parameters.dibao().lacksTiers(facts.residence())) {
            keys.add(DibaoParameters.tiersKey(facts.residence()));
        }
        if (parameters.disposableIncome() == Values.UNSET) {
            keys.add(Parameters.DISPOSABLE_INCOME);
        }
        return new ArrayList<>(keys);
    }

    private boolean inside(Residence residence) {
        if (facts.residence() == residence) {
            return true;
        }
        for (Member member : facts.members()) {
            if (member.residence() == residence) {
                return true;
            }
        }
        return false;
    }

    private boolean outside(Residence residence) {
        for (Obligor obligor : facts.obligors()) {
            if (obligor.status() != ObligorStatus.DECEASED && orHousehold(obligor.residence()) == residence) {
                return true;
            }
        }
        return false;
    }

    private Residence orHousehold(@Nullable Residence residence) {
        return residence == null ? facts.residence() : residence;
    }
}
