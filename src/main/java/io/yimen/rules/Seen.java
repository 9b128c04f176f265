package io.yimen.rules;

import org.jspecify.annotations.Nullable;

/**
 * What a rule looked at, kept in one piece: facts and values of the policy as they are, and what was reckoned from them. Nothing is
 * reckoned when it is read.
 */
interface Seen {

    /** One by one, in the order of {@link Rule#inputs} of that rule; null for what is absent. */
    @Nullable Object[] by(Rule rule);
}
