package io.yimen.verification.report;

import io.yimen.common.Money;
import io.yimen.verification.FactKind;
import io.yimen.verification.FoundFact;
import io.yimen.verification.ItemState;
import io.yimen.verification.ItemView;
import io.yimen.verification.OrderView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the registers said, looked up by person and kind. */
final class FoundByPerson {

    private static final long MONTHS = 12;

    private final List<ItemView> items;

    FoundByPerson(OrderView order) {
        this.items = order.items();
    }

    /** One fact with who it is about and who said so. */
    record Said(String ref, String source, FoundFact fact) {

        Optional<String> detail(String name) {
            return Optional.ofNullable(fact.detail().get(name)).filter(text -> !text.isEmpty());
        }

        Money amount() {
            Money amount = fact.amount();
            return amount == null ? Money.ZERO : amount;
        }

        boolean is(String name, String value) {
            return value.equals(fact.detail().get(name));
        }

        /** What is paid every month, over a year. */
        Money yearly() {
            return amount().times(MONTHS);
        }
    }

    Stream<Said> of(String ref, FactKind... kinds) {
        return all(kinds).filter(said -> said.ref().equals(ref));
    }

    Stream<Said> all(FactKind... kinds) {
        Set<FactKind> wanted = Set.of(kinds);
        return items.stream()
                .flatMap(item -> item.facts().stream()
                        .filter(fact -> wanted.contains(fact.kind()))
                        .map(fact -> new Said(item.subject(), item.source(), fact)));
    }

    /** Whether this source was asked about this person and keeps nothing. */
    boolean keepsNothing(String ref, String source) {
        return items.stream()
                .anyMatch(item -> item.subject().equals(ref)
                        && item.source().equals(source)
                        && item.state() == ItemState.NO_RECORD);
    }

    /** The sources that could not tell who the person is. */
    List<ItemView> unclear(String ref) {
        return items.stream()
                .filter(item -> item.subject().equals(ref))
                .filter(item -> item.state() == ItemState.MISMATCH || item.state() == ItemState.AMBIGUOUS)
                .toList();
    }
}
