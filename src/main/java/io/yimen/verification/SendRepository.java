package io.yimen.verification;

import static io.yimen.verification.Columns.texts;

import io.yimen.verification.AccessLogRepository.Who;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads items with everything that is sent or logged about them. */
@Repository
class SendRepository {

    /** An item with its person and case. */
    record Line(
            ItemRow item,
            String name,
            byte[] cipher,
            LocalDate birthDate,
            SubjectRole role,
            boolean capable,
            String caseNumber,
            LocalDate openedOn,
            Who who) {

        /** The person as the rule of consents knows them; the number plays no part in it. */
        Subject subject() {
            return new Subject(item.ref(), role, name, null, birthDate, capable);
        }
    }

    private final JdbcClient jdbc;
    private final ItemRepository items;

    SendRepository(JdbcClient jdbc, ItemRepository items) {
        this.jdbc = jdbc;
        this.items = items;
    }

    /** Locks the items, and leaves out what has no number. */
    List<Line> lock(int county, Collection<UUID> ids) {
        Map<UUID, ItemRow> rows = new TreeMap<>();
        items.lock(county, ids).forEach(item -> rows.put(item.id(), item));
        return jdbc.sql("""
                        SELECT i.id, s.name, s.id_cipher, s.birth_date, s.role, s.capable, o.case_number, o.opened_on, o.opened_by,
                               o.opened_org, o.opened_role
                        FROM unnest((SELECT :ids::uuid[])) AS k (id)
                        CROSS JOIN LATERAL (SELECT id, subject_id, order_id FROM verification_item
                                            WHERE county_code = :county AND id = k.id LIMIT 1) i
                        CROSS JOIN LATERAL (SELECT * FROM verification_subject
                                            WHERE county_code = :county AND id = i.subject_id LIMIT 1) s
                        CROSS JOIN LATERAL (SELECT * FROM verification_order
                                            WHERE county_code = :county AND id = i.order_id LIMIT 1) o
                        WHERE s.id_cipher IS NOT NULL
                        ORDER BY i.id""")
                .param("county", county)
                .param("ids", texts(ids))
                .query((row, number) -> line(row, Objects.requireNonNull(rows.get(row.getObject("id", UUID.class)))))
                .list();
    }

    private static Line line(ResultSet row, ItemRow item) throws SQLException {
        return new Line(
                item,
                row.getString("name"),
                row.getBytes("id_cipher"),
                row.getObject("birth_date", LocalDate.class),
                SubjectRole.valueOf(row.getString("role")),
                row.getBoolean("capable"),
                row.getString("case_number"),
                row.getObject("opened_on", LocalDate.class),
                new Who(row.getString("opened_org"), row.getString("opened_role"), row.getString("opened_by")));
    }
}
