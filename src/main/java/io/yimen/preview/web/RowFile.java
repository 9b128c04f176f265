package io.yimen.preview.web;

import io.yimen.common.TextCells;
import io.yimen.preview.PreviewRow;
import io.yimen.preview.RowPage;
import io.yimen.region.RegionView;
import io.yimen.statistics.ExportFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The households of a run as a workbook or as CSV that Excel reads; without names, also for those who see them on the page. */
@Component
class RowFile {

    private static final char BOM = '\uFEFF';
    private static final List<String> COLUMNS = List.of(
            "case",
            "county",
            "township",
            "source",
            "residence",
            "persons",
            "effect",
            "before-what",
            "before",
            "after-what",
            "after",
            "difference",
            "paid",
            "causes");

    private final MessageSource messages;

    RowFile(MessageSource messages) {
        this.messages = messages;
    }

    ExportFile xlsx(RowPage page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Yimen", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(say("preview.file.sheet"));
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, head(column));
                sheet.width(column, 16);
            }
            sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
            sheet.freezePane(1, 1);
            for (int row = 0; row < page.lines().size(); row++) {
                write(sheet, row + 1, cells(page.lines().get(row)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ExportFile(
                name(page, "xlsx"),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                bytes.toByteArray());
    }

    ExportFile csv(RowPage page) {
        StringBuilder text = new StringBuilder().append(BOM);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            for (int column = 0; column < COLUMNS.size(); column++) {
                printer.print(head(column));
            }
            printer.println();
            for (RowPage.Line line : page.lines()) {
                printer.printRecord(cells(line).stream().map(RowFile::plain).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ExportFile(
                name(page, "csv"), "text/csv;charset=UTF-8", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Worksheet sheet, int row, List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof BigDecimal amount) {
                sheet.value(row, column, amount);
                sheet.style(row, column).format("#,##0.00").set();
            } else if (cell instanceof Integer number) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, TextCells.safe(cell.toString()));
            }
        }
    }

    private static String plain(Object cell) {
        return cell instanceof BigDecimal amount
                ? amount.toPlainString()
                : cell instanceof Integer number ? number.toString() : TextCells.safe(cell.toString());
    }

    private List<Object> cells(RowPage.Line line) {
        PreviewRow row = line.row();
        return List.of(
                row.caseNumber().value(),
                place(line.county()),
                place(line.township()),
                say("preview.source." + row.source()),
                say("preview.residence." + row.residence()),
                row.persons(),
                say("preview.effect." + row.effect()),
                say("preview.what." + row.beforeWhat()),
                yuan(row.before().fen()),
                say("preview.what." + row.afterWhat()),
                yuan(row.after().fen()),
                yuan(row.difference().fen()),
                yuan(row.paid().fen()),
                String.join(" ", row.causes()));
    }

    private String head(int column) {
        return say("preview.column." + COLUMNS.get(column));
    }

    private static BigDecimal yuan(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }

    private static String place(@Nullable RegionView region) {
        return region == null ? "" : region.name(LocaleContextHolder.getLocale());
    }

    private static String name(RowPage page, String ending) {
        return "yimen-preview-%s-%s-%d.%s"
                .formatted(
                        page.run().region(), page.run().startsOn(), page.run().number(), ending);
    }

    private String say(String key) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, null, locale);
    }
}
