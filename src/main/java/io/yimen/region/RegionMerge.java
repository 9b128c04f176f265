package io.yimen.region;

import io.yimen.database.ReferenceWriter;

/** Lays the staged regions over the tables. */
final class RegionMerge {

    private RegionMerge() {}

    static void run(ReferenceWriter writer) {
        writer.execute("""
                INSERT INTO region (code, level)
                SELECT DISTINCT code, level FROM region_stage
                ON CONFLICT (code) DO NOTHING""");
        writer.execute("""
                UPDATE region r SET successor = s.successor
                FROM (SELECT DISTINCT ON (code) code, successor FROM region_stage ORDER BY code, valid_from DESC) s
                WHERE s.code = r.code AND s.successor IS DISTINCT FROM r.successor""");
        writer.execute("""
                DELETE FROM region_version v
                WHERE NOT EXISTS (SELECT FROM region_stage s WHERE s.code = v.code AND s.valid_from = v.valid_from)""");
        writer.execute("""
                INSERT INTO region_version AS v (code, valid_from, valid_to, name, name_en, parent)
                SELECT code, valid_from, valid_to, name, name_en, parent FROM region_stage
                ON CONFLICT (code, valid_from) DO UPDATE
                SET valid_to = excluded.valid_to, name = excluded.name, name_en = excluded.name_en, parent = excluded.parent
                WHERE (v.valid_to, v.name, v.name_en, v.parent)
                    IS DISTINCT FROM (excluded.valid_to, excluded.name, excluded.name_en, excluded.parent)""");
        writer.execute("ANALYZE region");
        writer.execute("ANALYZE region_version");
    }
}
