package io.yimen.calendar;

import io.yimen.calendar.Holidays.Kind;
import io.yimen.database.ReferenceLoad;
import io.yimen.database.ReferenceRow;
import io.yimen.database.ReferenceTable;
import io.yimen.database.ReferenceWriter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the public holidays and swapped weekends; the table holds what the file holds. */
final class HolidayLoad implements ReferenceLoad {

    private static final List<String> HEADER = List.of("date", "kind", "name_en", "name_zh");

    private final String file;

    HolidayLoad() {
        this("db/reference/holidays.csv");
    }

    HolidayLoad(String file) {
        this.file = file;
    }

    @Override
    public String name() {
        return "holiday";
    }

    @Override
    public List<String> files() {
        return List.of(file);
    }

    @Override
    public void fill(ReferenceWriter writer) {
        Set<LocalDate> seen = new HashSet<>();
        writer.stage(
                "holiday_stage",
                "day date, kind text, name_zh text, name_en text",
                sink -> ReferenceTable.read(file, HEADER, row -> accept(row, seen, sink)));
        writer.execute("DELETE FROM holiday WHERE day NOT IN (SELECT day FROM holiday_stage)");
        writer.execute("INSERT INTO holiday (day, kind, name_zh, name_en) SELECT day, kind, name_zh, name_en"
                + " FROM holiday_stage ON CONFLICT (day) DO UPDATE"
                + " SET kind = excluded.kind, name_zh = excluded.name_zh, name_en = excluded.name_en");
    }

    private static void accept(ReferenceRow row, Set<LocalDate> seen, Consumer<@Nullable Object[]> sink) {
        LocalDate day = row.date("date");
        if (!seen.add(day)) {
            throw new IllegalArgumentException("date stands twice: " + day);
        }
        Kind kind = kind(row.required("kind"));
        if (kind == Kind.WORKDAY && day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
            throw new IllegalArgumentException("WORKDAY is not a weekend: " + day);
        }
        sink.accept(new @Nullable Object[] {day, kind, row.required("name_zh"), row.required("name_en")});
    }

    private static Kind kind(String text) {
        try {
            return Kind.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("kind is neither DAY_OFF nor WORKDAY: " + text, e);
        }
    }
}
