package io.yimen.verification;

import io.yimen.database.ReferenceLoad;
import io.yimen.database.ReferenceRow;
import io.yimen.database.ReferenceTable;
import io.yimen.database.ReferenceWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the wordings of the consent; one that is in use is never changed, a new one has a new version. */
final class ConsentTextLoad implements ReferenceLoad {

    private static final String FILE = "db/reference/consent_texts.csv";

    private static final List<String> HEADER =
            List.of("version", "audience", "title_zh", "title_en", "body_zh", "body_en", "valid_from", "valid_to");

    @Override
    public String name() {
        return "consent_text";
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void fill(ReferenceWriter writer) {
        writer.stage(
                "consent_text_stage",
                "version text, audience text, title_zh text, title_en text, body_zh text, body_en text, valid_from date,"
                        + " valid_to date",
                sink -> ReferenceTable.read(FILE, HEADER, row -> sink.accept(row(row))));
        List<String> changed = writer.texts("""
                SELECT t.version FROM consent_text t JOIN consent_text_stage s ON s.version = t.version
                WHERE t.text_hash <> sha256(convert_to(s.title_zh || E'\\n' || s.body_zh, 'UTF8'))""");
        if (!changed.isEmpty()) {
            throw new IllegalArgumentException(
                    "A wording that was signed is never changed, give it a new version: " + changed);
        }
        writer.execute("""
                INSERT INTO consent_text AS t (version, audience, title_zh, title_en, body_zh, body_en, text_hash, valid_from, valid_to)
                SELECT version, audience, title_zh, title_en, body_zh, body_en,
                       sha256(convert_to(title_zh || E'\\n' || body_zh, 'UTF8')), valid_from, valid_to FROM consent_text_stage
                ON CONFLICT (version) DO UPDATE SET title_en = excluded.title_en, body_en = excluded.body_en,
                    valid_to = excluded.valid_to""");
    }

    private static @Nullable Object[] row(ReferenceRow row) {
        return new @Nullable Object[] {
            row.required("version"),
            SubjectRole.valueOf(row.required("audience")),
            row.required("title_zh"),
            row.required("title_en"),
            row.required("body_zh"),
            row.required("body_en"),
            row.date("valid_from"),
            row.optionalDate("valid_to").orElse(null)
        };
    }
}
