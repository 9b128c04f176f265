package io.yimen.verification;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads whom an order is about. */
@Repository
class SubjectRepository {

    static final String TABLE = "verification_subject";
    static final String NUMBER = "id_cipher";

    private final JdbcClient jdbc;

    SubjectRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The people of an order by their fingerprint in hex. */
    Map<String, UUID> of(int county, UUID order) {
        Map<String, UUID> people = new TreeMap<>();
        jdbc.sql("SELECT person_hash, id FROM verification_subject WHERE county_code = :county AND order_id = :order")
                .param("county", county)
                .param("order", order)
                .query((row, number) -> people.put(Keys.hex(row.getBytes(1)), row.getObject(2, UUID.class)))
                .list();
        return people;
    }
}
