package io.yimen.policy;

import io.yimen.common.TextCells;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a region's values as a workbook, row by row: what holds and where it comes from, and beside it the region's own value. */
final class PolicyWorkbook {

    /** One parameter: what to read, and its own value with its type. */
    record Line(List<String> read, Parameter parameter, String own) {}

    private PolicyWorkbook() {}

    static void write(OutputStream out, String title, List<String> header, List<Line> lines, List<List<String>> about)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "Yimen", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(title);
            for (PolicyColumn column : PolicyColumn.values()) {
                text(sheet, 0, column.ordinal(), header.get(column.ordinal()));
                sheet.width(column.ordinal(), column.width());
            }
            sheet.range(0, 0, 0, header.size() - 1).style().bold().set();
            sheet.freezePane(2, 1);
            for (int row = 0; row < lines.size(); row++) {
                write(sheet, row + 1, lines.get(row));
            }
            sheet.flush();
            Worksheet origin = workbook.newWorksheet("Yimen");
            for (int row = 0; row < about.size(); row++) {
                text(origin, row, 0, about.get(row).get(0));
                text(origin, row, 1, about.get(row).get(1));
            }
            origin.width(0, 16);
            origin.width(1, 60);
        }
    }

    private static void write(Worksheet sheet, int row, Line line) {
        for (int column = 0; column < line.read().size(); column++) {
            text(sheet, row, column, line.read().get(column));
        }
        int own = PolicyColumn.OWN.ordinal();
        if (isNumber(line.parameter()) && !line.own().isEmpty()) {
            sheet.value(row, own, new BigDecimal(line.own()));
            sheet.style(row, own)
                    .format(line.parameter().type() == ParameterType.MONEY ? "#,##0.00" : "General")
                    .fillColor("FFF8E1")
                    .set();
        } else {
            text(sheet, row, own, line.own());
            sheet.style(row, own).fillColor("FFF8E1").set();
        }
    }

    private static boolean isNumber(Parameter parameter) {
        return switch (parameter.type()) {
            case MONEY, INTEGER, BASIS_POINTS -> true;
            default -> false;
        };
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, TextCells.safe(text));
        }
    }
}
