package io.yimen.policy;

import io.yimen.common.RegionCode;
import io.yimen.common.Uuid7;
import io.yimen.database.ReferenceLoad;
import io.yimen.database.ReferenceRow;
import io.yimen.database.ReferenceTable;
import io.yimen.database.ReferenceWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the known local values; every one must fit the catalogue, lie in a known region and at a level that may set it. */
final class PolicyLoad implements ReferenceLoad {

    private static final List<String> HEADER = List.of("region", "key", "value", "effective_from", "document", "note");

    private final PolicyCatalogue catalogue;
    private final String file;

    PolicyLoad(PolicyCatalogue catalogue) {
        this(catalogue, "db/reference/policy_values.csv");
    }

    PolicyLoad(PolicyCatalogue catalogue, String file) {
        this.catalogue = catalogue;
        this.file = file;
    }

    @Override
    public String name() {
        return "policy_value";
    }

    @Override
    public List<String> files() {
        return List.of(ParameterFile.LOCATION, file);
    }

    @Override
    public void fill(ReferenceWriter writer) {
        Set<String> regions = new HashSet<>(
                writer.texts("SELECT code FROM region WHERE level IN ('NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY')"));
        Set<String> seen = new HashSet<>();
        writer.stage(
                "policy_stage",
                "id uuid, region_code text, key text, value text, effective_from date, document text, note text",
                sink -> ReferenceTable.read(file, HEADER, row -> accept(row, regions, seen, sink)));
        writer.execute("""
                DELETE FROM policy_value v WHERE NOT EXISTS (SELECT FROM policy_stage s
                WHERE s.region_code = v.region_code AND s.key = v.key AND s.effective_from = v.effective_from)""");
        writer.execute("""
                INSERT INTO policy_value AS v (id, region_code, key, value, effective_from, document, note, version)
                SELECT id, region_code, key, value, effective_from, document, note, 1 FROM policy_stage
                ON CONFLICT (region_code, key, effective_from) DO UPDATE
                SET value = excluded.value, document = excluded.document, note = excluded.note, version = v.version + 1
                WHERE (v.value, v.document, v.note) IS DISTINCT FROM (excluded.value, excluded.document, excluded.note)""");
    }

    private void accept(ReferenceRow row, Set<String> regions, Set<String> seen, Consumer<@Nullable Object[]> sink) {
        RegionCode region = new RegionCode(row.required("region"));
        String key = row.required("key");
        if (!regions.contains(region.value())) {
            throw new IllegalArgumentException("region is not a county or above: " + region);
        }
        try {
            catalogue.check(key, row.text("value"));
        } catch (InvalidPolicyValue e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        if (region.level().compareTo(catalogue.find(key).orElseThrow().level()) > 0) {
            throw new IllegalArgumentException(key + " may not be set as low as " + region.level());
        }
        if (!seen.add(region + " " + key + " " + row.date("effective_from"))) {
            throw new IllegalArgumentException("region, key and effective_from stand twice");
        }
        sink.accept(new @Nullable Object[] {
            Uuid7.next(),
            region,
            key,
            row.text("value"),
            row.date("effective_from"),
            row.text("document"),
            row.text("note")
        });
    }
}
