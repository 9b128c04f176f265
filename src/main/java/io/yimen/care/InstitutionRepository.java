package io.yimen.care;

import io.yimen.common.Uuid7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the register. */
@Repository
class InstitutionRepository {

    private final JdbcClient jdbc;

    InstitutionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<InstitutionView> of(int county) {
        return jdbc.sql("SELECT * FROM care_institution WHERE county_code = ? ORDER BY name, id")
                .param(county)
                .query(InstitutionRepository::row)
                .list();
    }

    UUID add(int county, KeepInstitution kept) {
        UUID id = Uuid7.next();
        jdbc.sql("""
                INSERT INTO care_institution (county_code, id, name, kind, beds, licence, contact, phone, valid_from, valid_to, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
                .params(county, id, kept.name(), kept.kind().name(), kept.beds(), kept.licence(), kept.contact())
                .params(kept.phone(), kept.validFrom())
                .param(kept.validTo())
                .update();
        return id;
    }

    boolean change(int county, UUID id, KeepInstitution kept) {
        return jdbc.sql("""
                        UPDATE care_institution SET name = ?, kind = ?, beds = ?, licence = ?, contact = ?, phone = ?, valid_from = ?,
                            valid_to = ?, version = version + 1
                        WHERE county_code = ? AND id = ? AND version = ?""")
                        .params(kept.name(), kept.kind().name(), kept.beds(), kept.licence(), kept.contact())
                        .params(kept.phone(), kept.validFrom())
                        .param(kept.validTo())
                        .params(county, id, kept.version())
                        .update()
                == 1;
    }

    private static InstitutionView row(ResultSet row, int number) throws SQLException {
        return new InstitutionView(
                row.getInt("county_code"),
                row.getObject("id", UUID.class),
                row.getString("name"),
                InstitutionKind.valueOf(row.getString("kind")),
                row.getInt("beds"),
                row.getString("licence"),
                row.getString("contact"),
                row.getString("phone"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getInt("version"));
    }
}
