package io.yimen.verification;

import io.yimen.common.RegionCode;
import io.yimen.database.ReferenceLoad;
import io.yimen.database.ReferenceRow;
import io.yimen.database.ReferenceTable;
import io.yimen.database.ReferenceWriter;
import io.yimen.verification.SourceMapping.FactRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads which registers there are, how their records are read and what each purpose needs of them. What somebody changed on the
 * pages stays. Only the demo knows addresses and has agreements; elsewhere a source waits, paused, until it is connected.
 */
final class SourceLoad implements ReferenceLoad {

    private static final String SOURCES = "db/reference/verification_sources.csv";
    private static final String MAPPINGS = "db/reference/verification_mappings.csv";
    private static final String NEEDS = "db/reference/verification_needs.csv";
    private static final String AGREEMENTS = "db/reference/verification_agreements.csv";

    private static final List<String> SOURCE_HEADER = List.of(
            "code",
            "name_zh",
            "name_en",
            "owner_zh",
            "owner_en",
            "adapter",
            "endpoint",
            "register_type",
            "connect_ms",
            "read_ms",
            "slow_ms",
            "concurrency",
            "freshness_days",
            "period_months",
            "max_attempts",
            "give_up_days",
            "sort_order");
    private static final List<String> MAPPING_HEADER =
            List.of("source", "kind", "where", "amount", "unit", "detail", "as_of");
    private static final List<String> NEED_HEADER = List.of("purpose", "source", "fields");
    private static final List<String> AGREEMENT_HEADER = List.of(
            "id",
            "source",
            "regions",
            "purposes",
            "fields",
            "basis",
            "legal_basis",
            "daily_quota",
            "valid_from",
            "valid_to");

    private final boolean demo;
    private final JsonMapper json;

    SourceLoad(boolean demo, JsonMapper json) {
        this.demo = demo;
        this.json = json;
    }

    @Override
    public String name() {
        return demo ? "verification_source_demo" : "verification_source";
    }

    @Override
    public List<String> files() {
        return List.of(SOURCES, MAPPINGS, NEEDS, AGREEMENTS);
    }

    @Override
    public void fill(ReferenceWriter writer) {
        Map<String, List<FactRule>> rules = rules();
        sources(writer, rules);
        needs(writer);
        if (demo) {
            agreements(writer);
        }
    }

    private static Map<String, List<FactRule>> rules() {
        Map<String, List<FactRule>> rules = new TreeMap<>();
        ReferenceTable.read(
                MAPPINGS,
                MAPPING_HEADER,
                row -> rules.computeIfAbsent(row.required("source"), source -> new ArrayList<>())
                        .add(new FactRule(
                                FactKind.valueOf(row.required("kind")),
                                pairs(row.text("where")),
                                row.optional("amount").orElse(null),
                                row.optional("unit").orElse(null),
                                pairs(row.text("detail")),
                                row.optional("as_of").orElse(null))));
        return rules;
    }

    private void sources(ReferenceWriter writer, Map<String, List<FactRule>> rules) {
        writer.stage(
                "source_stage",
                "code text, name_zh text, name_en text, owner_zh text, owner_en text, adapter text, endpoint text, mapping jsonb,"
                        + " connect_ms int, read_ms int, slow_ms int, concurrency int, freshness_days int, period_months int,"
                        + " max_attempts int, give_up_days int, sort_order int",
                sink -> ReferenceTable.read(SOURCES, SOURCE_HEADER, row -> sink.accept(source(row, rules))));
        writer.execute("""
                INSERT INTO verification_source AS v (code, name_zh, name_en, owner_zh, owner_en, adapter, endpoint, mapping,
                    connect_ms, read_ms, slow_ms, concurrency, freshness_days, period_months, max_attempts, give_up_days, sort_order,
                    state, pause_reason, changed_by, changed_at, version)
                SELECT s.*, %s, 'reference', now(), 0 FROM source_stage s
                ON CONFLICT (code) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en,
                    owner_zh = excluded.owner_zh, owner_en = excluded.owner_en, adapter = excluded.adapter,
                    endpoint = excluded.endpoint, mapping = excluded.mapping, connect_ms = excluded.connect_ms,
                    read_ms = excluded.read_ms, slow_ms = excluded.slow_ms, concurrency = excluded.concurrency,
                    freshness_days = excluded.freshness_days, period_months = excluded.period_months,
                    max_attempts = excluded.max_attempts, give_up_days = excluded.give_up_days,
                    sort_order = excluded.sort_order, state = excluded.state, pause_reason = excluded.pause_reason,
                    version = v.version + 1
                WHERE v.changed_by = 'reference'""".formatted(demo ? "'ACTIVE', NULL" : "'PAUSED', 'NOT_CONNECTED'"));
    }

    private @Nullable Object[] source(ReferenceRow row, Map<String, List<FactRule>> rules) {
        String code = row.required("code");
        SourceMapping mapping =
                new SourceMapping(row.optional("register_type").orElse(null), rules.getOrDefault(code, List.of()));
        if (mapping.facts().isEmpty()) {
            throw new IllegalArgumentException("no record of it is read: " + code);
        }
        List<@Nullable Object> columns = new ArrayList<>(List.of(code));
        List.of("name_zh", "name_en", "owner_zh", "owner_en").forEach(name -> columns.add(row.required(name)));
        columns.add(AdapterKind.valueOf(row.required("adapter")));
        columns.add(demo ? row.required("endpoint") : "");
        columns.add(json.writeValueAsString(mapping));
        SOURCE_HEADER.subList(8, SOURCE_HEADER.size()).forEach(name -> columns.add(row.number(name)));
        return columns.toArray();
    }

    private static void needs(ReferenceWriter writer) {
        writer.stage(
                "need_stage",
                "purpose text, source text, fields text",
                sink -> ReferenceTable.read(
                        NEEDS,
                        NEED_HEADER,
                        row -> sink.accept(new @Nullable Object[] {
                            Purpose.valueOf(row.required("purpose")), row.required("source"), row.required("fields")
                        })));
        writer.execute("""
                DELETE FROM verification_need n WHERE NOT EXISTS (
                    SELECT FROM need_stage s WHERE s.purpose = n.purpose AND s.source = n.source_code)""");
        writer.execute("""
                INSERT INTO verification_need (purpose, source_code, fields)
                SELECT purpose, source, string_to_array(fields, ' ') FROM need_stage
                ON CONFLICT (purpose, source_code) DO UPDATE SET fields = excluded.fields""");
    }

    private static void agreements(ReferenceWriter writer) {
        writer.stage(
                "agreement_stage",
                "id text, source text, region text, purposes text, fields text, basis text, legal_basis text, quota int,"
                        + " valid_from date, valid_to date",
                sink -> ReferenceTable.read(AGREEMENTS, AGREEMENT_HEADER, row -> agreement(row, sink)));
        writer.execute("""
                INSERT INTO verification_agreement (id, source_code, region_code, purposes, fields, basis, legal_basis, daily_quota,
                    valid_from, valid_to, version)
                SELECT id, source, region, string_to_array(purposes, ' '), string_to_array(fields, ' '), basis, legal_basis, quota,
                    valid_from, valid_to, 0 FROM agreement_stage
                ON CONFLICT (id) DO NOTHING""");
    }

    private static void agreement(ReferenceRow row, Consumer<@Nullable Object[]> sink) {
        LocalDate to = row.optionalDate("valid_to").orElse(null);
        Arrays.stream(row.required("purposes").split(" ")).forEach(Purpose::valueOf);
        for (String region : row.required("regions").split(" ")) {
            sink.accept(new @Nullable Object[] {
                row.required("id") + "-" + region,
                row.required("source"),
                new RegionCode(region),
                row.required("purposes"),
                row.required("fields"),
                Basis.valueOf(row.required("basis")),
                row.required("legal_basis"),
                row.number("daily_quota"),
                row.date("valid_from"),
                to
            });
        }
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new TreeMap<>();
        for (String pair : text.isEmpty() ? new String[0] : text.split(" ")) {
            int at = pair.indexOf('=');
            if (at < 1) {
                throw new IllegalArgumentException("not name=value: " + pair);
            }
            pairs.put(pair.substring(0, at), pair.substring(at + 1));
        }
        return pairs;
    }
}
