package io.yimen.verification;

import io.yimen.common.BusinessClock;
import io.yimen.common.Uuid7;
import io.yimen.security.FieldCipher;
import io.yimen.verification.OrderRepository.OrderRow;
import io.yimen.verification.OrderRepository.SubjectRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens orders, many of one county at a time: people, items, what may be asked, what is known already, and the queue. */
@Service
class OrderDesk {

    private final OrderRepository orders;
    private final SubjectRepository subjects;
    private final ItemPlan plan;
    private final ItemOpening opening;
    private final Keys keys;
    private final FieldCipher cipher;
    private final Askers askers;
    private final BusinessClock clock;

    OrderDesk(
            OrderRepository orders,
            SubjectRepository subjects,
            ItemPlan plan,
            ItemOpening opening,
            Keys keys,
            FieldCipher cipher,
            Askers askers,
            BusinessClock clock) {
        this.orders = orders;
        this.subjects = subjects;
        this.plan = plan;
        this.opening = opening;
        this.keys = keys;
        this.cipher = cipher;
        this.askers = askers;
        this.clock = clock;
    }

    /** Opens one order, or brings the one that is open for the same case and purpose up to date with its people. */
    @Transactional
    UUID open(OpenOrder command) {
        orders.serialise(command.county(), command.subjectOf());
        UUID existing = orders.open(command.county(), command.subjectOf(), command.purpose())
                .orElse(null);
        if (existing == null) {
            return openAll(command.county(), List.of(command), null, askers.current())
                    .get(0);
        }
        bringUpToDate(command, existing);
        return existing;
    }

    /** Opens orders of one county; those of a batch are not announced one by one. */
    @Transactional
    List<UUID> openAll(int county, List<OpenOrder> commands, @Nullable UUID batch, AccessLogRepository.Who who) {
        List<OrderRow> rows = new ArrayList<>(commands.size());
        List<SubjectRow> people = new ArrayList<>();
        for (OpenOrder command : commands) {
            OrderRow order = row(county, command, batch);
            rows.add(order);
            people.addAll(people(order, command.subjects(), Set.of()));
        }
        orders.insert(county, rows, clock.today(), clock.now(), who);
        add(county, rows, people, who);
        return rows.stream().map(OrderRow::id).toList();
    }

    private void bringUpToDate(OpenOrder command, UUID existing) {
        OrderRow order = new OrderRow(
                command.county(),
                command.township(),
                existing,
                command.subjectOf(),
                command.caseNumber(),
                command.purpose(),
                null);
        Map<String, UUID> known = subjects.of(command.county(), existing);
        List<SubjectRow> fresh = people(order, command.subjects(), known.keySet());
        Set<UUID> gone = new TreeSet<>(known.values());
        command.subjects().stream()
                .flatMap(person -> Optional.ofNullable(known.get(hash(order, person))).stream())
                .forEach(gone::remove);
        opening.drop(command.county(), existing, gone);
        add(command.county(), List.of(order), fresh, askers.current());
    }

    private void add(int county, List<OrderRow> rows, List<SubjectRow> people, AccessLogRepository.Who who) {
        orders.insertSubjects(county, people);
        Map<UUID, OrderRow> byId = new TreeMap<>();
        rows.forEach(row -> byId.put(row.id(), row));
        opening.begin(county, plan.items(county, byId, people), byId.keySet(), who);
    }

    /** One row a person, whoever names them twice. */
    private List<SubjectRow> people(OrderRow order, List<Subject> people, Set<String> known) {
        List<SubjectRow> rows = new ArrayList<>(people.size());
        Set<String> seen = new TreeSet<>(known);
        for (Subject person : people) {
            if (seen.add(hash(order, person))) {
                rows.add(subject(order, person));
            }
        }
        return rows;
    }

    private String hash(OrderRow order, Subject person) {
        return Keys.hex(keys.person(order.subjectOf(), person));
    }

    private SubjectRow subject(OrderRow order, Subject person) {
        UUID id = Uuid7.next();
        byte[] number = person.id() == null
                ? null
                : cipher.encrypt(person.id().value(), SubjectRepository.TABLE, id, SubjectRepository.NUMBER);
        return new SubjectRow(id, order.township(), order.id(), person, number, keys.person(order.subjectOf(), person));
    }

    private static OrderRow row(int county, OpenOrder command, @Nullable UUID batch) {
        if (command.county() != county) {
            throw new IllegalArgumentException("Orders are opened county by county");
        }
        return new OrderRow(
                county,
                command.township(),
                Uuid7.next(),
                command.subjectOf(),
                command.caseNumber(),
                command.purpose(),
                batch);
    }
}
