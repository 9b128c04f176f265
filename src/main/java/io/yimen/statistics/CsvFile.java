package io.yimen.statistics;

import io.yimen.common.TextCells;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes one flat table: the title of its table begins each row, the export's id ends it. */
final class CsvFile {

    /** Excel reads UTF-8 only when the file begins with this. */
    private static final char BOM = '\uFEFF';

    private CsvFile() {}

    static byte[] write(Export export) {
        StringBuilder text = new StringBuilder().append(BOM);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            ExportTable first = export.tables().get(0);
            printer.printRecord(
                    line(export.kind(), first.header(), export.about().get(0).get(0)));
            for (ExportTable table : export.tables()) {
                for (ExportTable.Row row : table.rows()) {
                    printer.printRecord(line(table.title(), values(row), export.id()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> line(String first, List<String> middle, String last) {
        List<String> line = new ArrayList<>();
        line.add(TextCells.safe(first));
        line.addAll(middle);
        line.add(TextCells.safe(last));
        return line;
    }

    private static List<String> values(ExportTable.Row row) {
        List<String> values = new ArrayList<>();
        values.add(TextCells.safe(row.code()));
        values.add(TextCells.safe(row.name()));
        row.cells().forEach(cell -> values.add(value(cell)));
        return values;
    }

    private static String value(Cell cell) {
        Long value = cell.value();
        if (value == null) {
            return cell.hidden() ? Cell.HIDDEN : "";
        }
        return cell.kind() == Cell.Kind.MONEY ? BigDecimal.valueOf(value, 2).toPlainString() : value.toString();
    }
}
