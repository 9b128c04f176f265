package io.yimen.registry;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks the one global table who keeps the file of a number, through functions that tell no more than that. */
@Repository
class IdentityRepository {

    /** The place that keeps the file; {@code person} only when it is the asking county. */
    record Place(int county, int township, @Nullable UUID person) {}

    private final JdbcClient jdbc;

    IdentityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The winner: the caller when nobody had the number, else who had it; waits for one that is just being made. */
    Place claim(byte[] idHash, int county, int township, UUID person) {
        return jdbc.sql(
                        "SELECT county_code, township_code, person_id FROM identity_claim(:hash, :county, :township, :person)")
                .param("hash", idHash)
                .param("county", county)
                .param("township", township)
                .param("person", person)
                .query((row, number) -> new Place(row.getInt(1), row.getInt(2), row.getObject(3, UUID.class)))
                .single();
    }

    Optional<Place> place(byte[] idHash) {
        return jdbc.sql("SELECT county_code, township_code FROM identity_place(:hash)")
                .param("hash", idHash)
                .query((row, number) -> new Place(row.getInt(1), row.getInt(2), null))
                .optional();
    }
}
