package io.yimen.statistics;

import io.yimen.common.TextCells;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook: a sheet on where it comes from, then one sheet a table. */
final class XlsxFile {

    private XlsxFile() {}

    static byte[] write(Export export) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Yimen", "1.0")) {
            for (ExportTable table : export.tables()) {
                write(workbook.newWorksheet(table.title()), table);
            }
            about(workbook.newWorksheet("Yimen"), export.about());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void about(Worksheet sheet, List<List<String>> about) {
        for (int row = 0; row < about.size(); row++) {
            text(sheet, row, 0, about.get(row).get(0));
            text(sheet, row, 1, about.get(row).get(1));
        }
        sheet.width(0, 16);
        sheet.width(1, 60);
    }

    private static void write(Worksheet sheet, ExportTable table) {
        for (int column = 0; column < table.header().size(); column++) {
            text(sheet, 0, column, table.header().get(column));
            sheet.width(column, 16);
        }
        sheet.range(0, 0, 0, table.header().size() - 1).style().bold().set();
        sheet.freezePane(2, 1);
        for (int row = 0; row < table.rows().size(); row++) {
            write(sheet, row + 1, table.rows().get(row));
        }
    }

    private static void write(Worksheet sheet, int number, ExportTable.Row row) {
        text(sheet, number, 0, row.code());
        text(sheet, number, 1, row.name());
        for (int i = 0; i < row.cells().size(); i++) {
            write(sheet, number, i + 2, row.cells().get(i));
        }
    }

    private static void write(Worksheet sheet, int row, int column, Cell cell) {
        Long value = cell.value();
        if (value == null) {
            text(sheet, row, column, cell.text());
        } else if (cell.kind() == Cell.Kind.MONEY) {
            sheet.value(row, column, BigDecimal.valueOf(value, 2));
            sheet.style(row, column).format("#,##0.00").set();
        } else {
            sheet.value(row, column, value);
            sheet.style(row, column).format("#,##0").set();
        }
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, TextCells.safe(text));
        }
    }
}
