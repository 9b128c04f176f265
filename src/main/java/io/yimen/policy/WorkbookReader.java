package io.yimen.policy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads an uploaded workbook row by row, after making sure that it does not unfold into more than it may. */
final class WorkbookReader {

    static final int LARGEST = 2 * 1024 * 1024;

    private static final long MOST_UNFOLDED = 20L * 1024 * 1024;
    private static final int MOST_PARTS = 200;
    private static final int MOST_ROWS = 5_000;
    /** A spreadsheet keeps fifteen digits; what stands behind them is noise. */
    private static final MathContext DIGITS = new MathContext(15);

    private WorkbookReader() {}

    /** The first sheet: its name, its header, and every row below with its number. */
    record Read(String sheet, List<String> header, List<Line> lines, Optional<String> region) {}

    /** The key and the own value of a row; {@code formula} when that is not a plain value. */
    record Line(int row, String key, String own, boolean formula) {}

    /** @throws BadWorkbook when it is none, or too large */
    static Read read(byte[] content) {
        guard(content);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            Sheet sheet = workbook.getFirstSheet();
            List<String> header = new ArrayList<>();
            List<Line> lines = new ArrayList<>();
            try (Stream<Row> rows = sheet.openStream()) {
                Iterator<Row> each = rows.iterator();
                while (each.hasNext()) {
                    take(each.next(), header, lines);
                }
            }
            return new Read(sheet.getName(), header, lines, region(workbook));
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException unreadable) {
            throw BadWorkbook.file("SHEET_UNREADABLE");
        }
    }

    private static void take(Row row, List<String> header, List<Line> lines) {
        if (row.getRowNum() > MOST_ROWS) {
            throw BadWorkbook.file("SHEET_TOO_LONG", MOST_ROWS);
        }
        if (header.isEmpty()) {
            for (PolicyColumn column : PolicyColumn.values()) {
                header.add(text(row, column));
            }
            return;
        }
        String key = text(row, PolicyColumn.KEY);
        String own = text(row, PolicyColumn.OWN);
        if (!key.isEmpty() || !own.isEmpty()) {
            CellType type = cell(row, PolicyColumn.OWN).map(Cell::getType).orElse(CellType.EMPTY);
            lines.add(new Line(row.getRowNum(), key, own, type == CellType.FORMULA || type == CellType.ERROR));
        }
    }

    /** The region an export says it is of, on its second sheet. */
    private static Optional<String> region(ReadableWorkbook workbook) throws IOException {
        Optional<Sheet> origin = workbook.getSheet(1);
        if (origin.isEmpty()) {
            return Optional.empty();
        }
        try (Stream<Row> rows = origin.get().openStream()) {
            return rows.findFirst().map(row -> text(row, PolicyColumn.NAME)).filter(text -> !text.isEmpty());
        }
    }

    private static Optional<Cell> cell(Row row, PolicyColumn column) {
        return row.getCellCount() > column.ordinal()
                ? Optional.ofNullable(row.getCell(column.ordinal()))
                : Optional.empty();
    }

    private static String text(Row row, PolicyColumn column) {
        return cell(row, column).map(WorkbookReader::text).orElse("").strip();
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER ->
                new BigDecimal(raw).round(DIGITS).stripTrailingZeros().toPlainString();
            case BOOLEAN -> raw.equals("1") ? "true" : "false";
            case STRING -> cell.getText().startsWith("'") ? cell.getText().substring(1) : cell.getText();
            default -> raw;
        };
    }

    /** Unfolds it once into nothing: a small file may hold gigabytes. */
    private static void guard(byte[] content) {
        if (content.length == 0) {
            throw BadWorkbook.file("FILE_EMPTY");
        }
        if (content.length > LARGEST) {
            throw BadWorkbook.file("SHEET_TOO_LARGE");
        }
        long left = MOST_UNFOLDED;
        int parts = 0;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts++;
                try (InputStream part = zip.getInputStream(entry)) {
                    left -= unfolded(part, left);
                }
                if (left < 0 || parts > MOST_PARTS) {
                    throw BadWorkbook.file("SHEET_TOO_LARGE");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw BadWorkbook.file("SHEET_UNREADABLE");
        }
    }

    private static long unfolded(InputStream part, long most) throws IOException {
        byte[] buffer = new byte[8192];
        long read = 0;
        for (int n = part.read(buffer); n >= 0 && read <= most; n = part.read(buffer)) {
            read += n;
        }
        return read;
    }
}
