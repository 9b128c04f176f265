package io.yimen.region;

import io.yimen.common.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads every version of every region at once. */
@Repository
class RegionRepository {

    private final JdbcClient jdbc;

    RegionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RegionVersion> all() {
        return jdbc.sql("""
                        SELECT v.code, v.name, v.name_en, v.parent, v.valid_from, v.valid_to, r.successor
                        FROM region_version v JOIN region r ON r.code = v.code
                        ORDER BY v.code, v.valid_from""")
                .query((row, number) -> {
                    RegionCode code = new RegionCode(row.getString("code"));
                    String parent = row.getString("parent");
                    String successor = row.getString("successor");
                    return new RegionVersion(
                            new RegionView(
                                    code,
                                    row.getString("name"),
                                    row.getString("name_en"),
                                    code.level(),
                                    Optional.ofNullable(parent)
                                            .map(RegionCode::new)
                                            .orElse(RegionCode.NATION)),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class),
                            Optional.ofNullable(successor).map(RegionCode::new).orElse(null));
                })
                .list();
    }
}
