package io.yimen.region;

import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;
import io.yimen.database.BadReferenceRow;
import io.yimen.database.ReferenceLoad;
import io.yimen.database.ReferenceRow;
import io.yimen.database.ReferenceTable;
import io.yimen.database.ReferenceWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads the regions of today and the changes that led to them, and lays them over the tables. A code that was loaded once
 * may end, but it may not vanish: cases refer to it.
 */
@Component
class RegionLoad implements ReferenceLoad {

    /** A name and a parent for a time. */
    record Version(
            RegionCode code,
            String name,
            @Nullable String nameEn,
            @Nullable RegionCode parent,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable RegionCode successor) {}

    /** From when a region counts of which no change is recorded. */
    static final LocalDate BEGINNING = LocalDate.of(1949, 10, 1);

    private static final List<String> HEADER = List.of("code", "name", "level", "parent_code", "name_en");
    private static final List<String> CHANGES_HEADER =
            List.of("code", "name", "name_en", "level", "parent_code", "valid_from", "valid_to", "successor", "note");

    private final String regions;
    private final String changes;

    @Autowired
    RegionLoad() {
        this("db/reference/regions.csv", "db/reference/region_changes.csv");
    }

    RegionLoad(String regions, String changes) {
        this.regions = regions;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "region";
    }

    @Override
    public List<String> files() {
        return List.of(regions, changes);
    }

    @Override
    public void fill(ReferenceWriter writer) {
        RegionHistory history = new RegionHistory();
        ReferenceTable.read(changes, CHANGES_HEADER, row -> history.add(change(row)));
        Map<RegionCode, Version> current = new LinkedHashMap<>();
        ReferenceTable.read(regions, HEADER, row -> addCurrent(row, history, current));
        history.check(current.keySet(), changes);
        writer.stage(
                "region_stage",
                "code text, level text, valid_from date, valid_to date, name text, name_en text, parent text, successor text",
                sink -> Stream.concat(history.past(), current.values().stream()).forEach(v -> sink.accept(columns(v))));
        nothingVanishes(writer);
        RegionMerge.run(writer);
    }

    private static Version change(ReferenceRow row) {
        RegionCode code = code(row);
        return new Version(
                code,
                row.required("name"),
                row.optional("name_en").orElse(null),
                new RegionCode(row.required("parent_code")),
                row.optionalDate("valid_from").orElse(BEGINNING),
                row.optionalDate("valid_to").orElse(null),
                row.optional("successor").map(RegionCode::new).orElse(null));
    }

    private static void addCurrent(ReferenceRow row, RegionHistory history, Map<RegionCode, Version> current) {
        RegionCode code = code(row);
        @Nullable RegionCode parent = row.optional("parent_code").map(RegionCode::new).orElse(null);
        if (parent == null ? code.level() != RegionLevel.NATION : !current.containsKey(parent)) {
            throw new IllegalArgumentException("parent_code is not a region above: " + row.text("parent_code"));
        }
        Version version = new Version(
                code,
                row.required("name"),
                row.optional("name_en").orElse(null),
                parent,
                history.beginOfToday(code),
                null,
                null);
        if (current.put(code, version) != null) {
            throw new IllegalArgumentException("code stands twice: " + code);
        }
    }

    private static RegionCode code(ReferenceRow row) {
        RegionCode code = new RegionCode(row.required("code"));
        if (!code.level().name().equals(row.required("level"))) {
            throw new IllegalArgumentException("level of " + code + " should be " + code.level());
        }
        return code;
    }

    private static @Nullable Object[] columns(Version v) {
        return new @Nullable Object[] {
            v.code(), v.code().level(), v.from(), v.to(), v.name(), v.nameEn(), v.parent(), v.successor()
        };
    }

    private void nothingVanishes(ReferenceWriter writer) {
        writer.texts("SELECT code FROM region WHERE code NOT IN (SELECT code FROM region_stage) ORDER BY code LIMIT 1")
                .forEach(code -> {
                    throw new BadReferenceRow(
                            regions, 1, "region " + code + " was here before; say in " + changes + " how it ended");
                });
    }
}
