package io.yimen.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The books of all registers, read from {@code db/demo/sandbox} and kept in memory; more may be written in while it runs. */
final class Books {

    private static final String FOLDER = "db/demo/sandbox/";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private record Page(Register register, String id) {}

    private final LocalDate asOf;
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<Page, List<Entry>> entries = new ConcurrentHashMap<>();
    private final Map<Page, Oddity> oddities = new ConcurrentHashMap<>();

    Books(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** The books as they lie in the sources. */
    static Books ofDemo() {
        Books books = new Books(LocalDate.of(2026, 11, 20));
        books.read("people.csv", row -> books.name(row.get("id"), row.get("name")));
        books.read("records.csv", books::write);
        books.read("planted.csv", books::plant);
        return books;
    }

    void name(String id, String name) {
        names.put(id, name);
    }

    void add(String id, Entry entry) {
        entries.computeIfAbsent(new Page(entry.register(), id), page -> new CopyOnWriteArrayList<>())
                .add(entry);
    }

    void mark(Register register, String id, Oddity oddity) {
        oddities.put(new Page(register, id), oddity);
    }

    @Nullable Oddity oddity(Register register, String id) {
        return oddities.get(new Page(register, id));
    }

    /** Another person about whom the register has something to say. */
    String somebodyElse(Register register, String id) {
        return entries.keySet().stream()
                .filter(page -> page.register() == register && !page.id().equals(id))
                .map(Page::id)
                .sorted()
                .findFirst()
                .orElse(id);
    }

    LocalDate asOf() {
        return asOf;
    }

    Answer answer(Register register, String name, String id) {
        String known = names.get(id);
        if (known == null) {
            return Answer.empty(Answer.Outcome.NONE, asOf);
        }
        Oddity oddity = oddity(register, id);
        if (oddity == Oddity.SEVERAL) {
            return Answer.empty(Answer.Outcome.SEVERAL, asOf);
        }
        if (oddity == Oddity.MISMATCH || !known.equals(name)) {
            return Answer.empty(Answer.Outcome.MISMATCH, asOf);
        }
        // a mistaken page is a page with something on it
        Page page = new Page(register, oddity == Oddity.OTHER_PERSON ? somebodyElse(register, id) : id);
        List<Entry> found = entries.getOrDefault(page, List.of());
        return new Answer(found.isEmpty() ? Answer.Outcome.NONE : Answer.Outcome.FOUND, List.copyOf(found), asOf);
    }

    private void write(CSVRecord row) {
        write(row.get("id"), Register.valueOf(row.get("register")), record(row.get("record")));
    }

    private void plant(CSVRecord row) {
        name(row.get("id"), row.get("name"));
        if (row.get("oddity").isEmpty()) {
            write(row);
        } else {
            mark(Register.valueOf(row.get("register")), row.get("id"), Oddity.valueOf(row.get("oddity")));
        }
    }

    /** A record with {@code month=2025-11..2026-10} stands for one of each month. */
    private void write(String id, Register register, SortedMap<String, String> record) {
        String[] months = record.getOrDefault("month", "").split("\\.\\.");
        if (months.length < 2) {
            add(id, new Entry(register, record));
            return;
        }
        for (YearMonth month = YearMonth.parse(months[0]);
                !month.isAfter(YearMonth.parse(months[1]));
                month = month.plusMonths(1)) {
            SortedMap<String, String> one = new TreeMap<>(record);
            one.put("month", month.toString());
            add(id, new Entry(register, Collections.unmodifiableSortedMap(one)));
        }
    }

    /** {@code area=72.00;use=HOME} as names and values. */
    static SortedMap<String, String> record(String text) {
        Map<String, String> detail = new HashMap<>();
        for (String part : text.split(";")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                detail.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return Collections.unmodifiableSortedMap(new TreeMap<>(detail));
    }

    private void read(String file, Consumer<CSVRecord> row) {
        try (InputStream in = Books.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + FOLDER + file);
            }
            try (CSVParser rows = FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                rows.forEach(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FOLDER + file, e);
        }
    }
}
