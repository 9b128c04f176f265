package io.yimen.codes;

import io.yimen.database.ReferenceLoad;
import io.yimen.database.ReferenceRow;
import io.yimen.database.ReferenceTable;
import io.yimen.database.ReferenceWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the code lists; the order of the file is the order of the lists. A code that was there once stays. */
final class CodeListLoad implements ReferenceLoad {

    private static final List<String> HEADER = List.of("list", "code", "zh", "en");

    private final String file;

    CodeListLoad() {
        this("db/reference/code_lists.csv");
    }

    CodeListLoad(String file) {
        this.file = file;
    }

    @Override
    public String name() {
        return "code_list";
    }

    @Override
    public List<String> files() {
        return List.of(file);
    }

    @Override
    public void fill(ReferenceWriter writer) {
        Set<String> seen = new HashSet<>();
        writer.stage(
                "code_stage",
                "list text, code text, zh text, en text, position int",
                sink -> ReferenceTable.read(file, HEADER, row -> accept(row, seen, sink)));
        writer.execute("INSERT INTO code_list (list, code, zh, en, position) SELECT list, code, zh, en, position"
                + " FROM code_stage ON CONFLICT (list, code) DO UPDATE"
                + " SET zh = excluded.zh, en = excluded.en, position = excluded.position");
    }

    private static void accept(ReferenceRow row, Set<String> seen, Consumer<@Nullable Object[]> sink) {
        String list = row.required("list");
        String code = row.required("code");
        if (!seen.add(list + " " + code)) {
            throw new IllegalArgumentException("code stands twice in the list: " + list + " " + code);
        }
        sink.accept(new @Nullable Object[] {list, code, row.required("zh"), row.required("en"), seen.size()});
    }
}
