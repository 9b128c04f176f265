package io.yimen.policy.web;

import io.yimen.policy.PolicyGroup;
import io.yimen.policy.SheetQuery;
import io.yimen.policy.SheetQuery.Show;
import java.util.Optional;
import java.util.stream.Stream;

/** What a reader asked of the policy page; what nobody offers is taken for nothing asked. */
record SheetForm(
        Optional<String> region,
        Optional<String> on,
        Optional<String> q,
        Optional<String> group,
        Optional<String> show) {

    SheetQuery query() {
        return new SheetQuery(
                q.orElse(""),
                group.flatMap(key -> Stream.of(PolicyGroup.values())
                        .filter(known -> known.key().equals(key))
                        .findFirst()),
                show.flatMap(key -> Stream.of(Show.values())
                                .filter(known -> known.key().equals(key))
                                .findFirst())
                        .orElse(Show.ALL));
    }
}
