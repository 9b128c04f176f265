package io.yimen.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** Reads the comma-separated files under {@code db/reference}, strictly: the header must be the one expected. */
public final class ReferenceTable {

    /** Takes one row; throws {@link IllegalArgumentException} with the reason when it is bad. */
    @FunctionalInterface
    public interface RowHandler {
        void accept(ReferenceRow row);
    }

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private ReferenceTable() {}

    public static void read(String classpathLocation, List<String> header, RowHandler handler) {
        read(new ClassPathResource(classpathLocation), classpathLocation, header, handler);
    }

    static void read(Resource file, String name, List<String> header, RowHandler handler) {
        try (var reader = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8));
                CSVParser rows = FORMAT.parse(reader)) {
            if (!rows.getHeaderNames().equals(header)) {
                throw new BadReferenceRow(
                        name, 1, "expected the columns " + header + ", found " + rows.getHeaderNames());
            }
            for (CSVRecord row : rows) {
                accept(row, name, rows.getCurrentLineNumber(), handler);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    private static void accept(CSVRecord row, String name, long line, RowHandler handler) {
        if (!row.isConsistent()) {
            throw new BadReferenceRow(name, line, "has " + row.size() + " columns, not as many as the header");
        }
        try {
            handler.accept(new ReferenceRow(row));
        } catch (IllegalArgumentException e) {
            throw new BadReferenceRow(name, line, String.valueOf(e.getMessage()), e);
        }
    }
}
