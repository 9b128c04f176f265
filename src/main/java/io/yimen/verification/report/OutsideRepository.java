package io.yimen.verification.report;

import io.yimen.common.NationalId;
import io.yimen.security.FieldCipher;
import io.yimen.verification.Subject;
import io.yimen.verification.SubjectRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who outside the household was asked about, for a case that names such relatives by their tie only. */
@Repository
class OutsideRepository {

    private static final String TABLE = "verification_subject";
    private static final String NUMBER = "id_cipher";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    OutsideRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Of the newest order. */
    List<Subject> of(int county, UUID subjectOf) {
        return jdbc.sql("""
                select id, ref, name, id_cipher, birth_date, capable from verification_subject
                where county_code = ? and role = 'OBLIGOR' and order_id = (
                    select id from verification_order where county_code = ? and subject_of = ? order by id desc limit 1)
                order by ref""")
                .params(county, county, subjectOf)
                .query((rs, i) -> subject(rs))
                .list();
    }

    private Subject subject(ResultSet rs) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        byte[] number = rs.getBytes(NUMBER);
        return new Subject(
                rs.getString("ref"),
                SubjectRole.OBLIGOR,
                rs.getString("name"),
                number == null ? null : new NationalId(cipher.decrypt(number, TABLE, id, NUMBER)),
                rs.getObject("birth_date", LocalDate.class),
                rs.getBoolean("capable"));
    }
}
