package io.yimen.rules;

import io.yimen.rules.Facts.Member;
import org.jspecify.annotations.Nullable;

/** A member of this age, as {@link Rule#WHO_COUNTS} looks at one. */
record MemberSeen(Member member, int age) implements Seen {

    @Override
    public @Nullable Object[] by(Rule rule) {
        return new Object[] {
            member.ref(), member.relation(), age, member.status(), member.study(), member.livingTogether()
        };
    }
}
