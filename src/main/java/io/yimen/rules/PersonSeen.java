package io.yimen.rules;

import io.yimen.rules.Facts.Member;
import org.jspecify.annotations.Nullable;

/** A member of this age, as those rules look at one that ask for nothing else. */
record PersonSeen(Member member, int age, boolean severelyDisabled) implements Seen {

    @Override
    public @Nullable Object[] by(Rule rule) {
        return switch (rule) {
            case WHO_COUNTS ->
                new Object[] {
                    member.ref(), member.relation(), age, member.status(), member.study(), member.livingTogether()
                };
            case SINGLE_MARGIN_ROUTE -> new Object[] {member.ref(), severelyDisabled, member.seriousIllness()};
            case TEKUN_SELF_CARE ->
                new Object[] {member.ref(), member.selfCareFailed().size()};
            case TEKUN_NO_ABLE_SUPPORTER, TEKUN_AMOUNT, MEMBER_INCOME -> new Object[] {member.ref()};
            default -> throw new IllegalArgumentException(rule + " asks for more than the facts of a person");
        };
    }
}
