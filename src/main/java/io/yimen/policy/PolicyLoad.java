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

/**
 * Reads the known local values; every one must fit the catalogue, lie in a known region and at a level that may set it. What
 * the file says otherwise than before is added as a new version, what it no longer says is withdrawn by one; what a region has
 * published itself is left alone.
 */
final class PolicyLoad implements ReferenceLoad {

    private static final List<String> HEADER = List.of("region", "key", "value", "effective_from", "document", "note");

    private static final String NEWEST = "SELECT DISTINCT ON (region_code, key, effective_from) * FROM policy_value"
            + " ORDER BY region_code, key, effective_from, version DESC";

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
        writer.execute("CREATE TEMP TABLE policy_newest ON COMMIT DROP AS " + NEWEST);
        writer.execute("""
                INSERT INTO policy_value (id, region_code, key, value, effective_from, document, note, version, published_at)
                SELECT s.id, s.region_code, s.key, s.value, s.effective_from, s.document, s.note, coalesce(n.version, 0) + 1,
                       CASE WHEN EXISTS (SELECT FROM reference_file WHERE name = 'policy_value') THEN now()
                            ELSE s.effective_from::timestamp AT TIME ZONE 'Asia/Shanghai' END
                FROM policy_stage s LEFT JOIN policy_newest n USING (region_code, key, effective_from)
                WHERE n.id IS NULL OR (n.draft_id IS NULL AND (n.withdrawn
                      OR (n.value, n.document, n.note) IS DISTINCT FROM (s.value, s.document, s.note)))""");
        writer.execute("""
                INSERT INTO policy_value (id, region_code, key, value, effective_from, document, note, version, published_at,
                                          withdrawn)
                SELECT gen_random_uuid(), n.region_code, n.key, n.value, n.effective_from, n.document, n.note, n.version + 1,
                       now(), true
                FROM policy_newest n
                WHERE n.draft_id IS NULL AND NOT n.withdrawn
                  AND NOT EXISTS (SELECT FROM policy_stage s WHERE s.region_code = n.region_code AND s.key = n.key
                                  AND s.effective_from = n.effective_from)""");
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
