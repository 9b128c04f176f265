package io.yimen.verification;

import io.yimen.common.Uuid7;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells the page of sources that a file was refused. */
@Repository
class FileAlarmRepository {

    private final JdbcClient jdbc;

    FileAlarmRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void raise(String source, String reason, Instant at) {
        jdbc.sql("INSERT INTO verification_source_event (id, source_code, at, kind, note, by_account)"
                        + " VALUES (?, ?, ?, 'ALARM', ?, 'system')")
                .params(Uuid7.next(), source, at.atOffset(ZoneOffset.UTC), reason)
                .update();
    }
}
