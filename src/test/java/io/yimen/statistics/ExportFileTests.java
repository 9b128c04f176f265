package io.yimen.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class ExportFileTests {

    private static final Export EXPORT = new Export(
            "export-1",
            "表",
            List.of(List.of("导出编号", "export-1"), List.of("地区", "@SUM(A1)")),
            List.of(new ExportTable(
                    "按地区",
                    List.of("代码", "名称", "户数", "月保障金额（元）"),
                    List.of(
                            new ExportTable.Row(
                                    "61",
                                    "=HYPERLINK(\"x\")",
                                    List.of(Cell.count(1234, false), Cell.money(5678_90, false))),
                            new ExportTable.Row("＝37", "\t=1", List.of(Cell.count(3, true), Cell.money(0, true)))))));

    @Test
    void csv_begins_with_a_mark_keeps_numbers_plain_and_text_safe() {
        String text = new String(CsvFile.write(EXPORT), StandardCharsets.UTF_8);

        assertThat(text).startsWith("\uFEFF");
        assertThat(text.lines())
                .anyMatch(line -> line.startsWith("按地区,61,\"'=HYPERLINK(\"\"x\"\")\",1234,5678.90,export-1"))
                .anyMatch(line -> line.contains("'＝37,'\t=1,*,*,export-1"));
    }

    @Test
    void xlsx_holds_numbers_as_numbers_and_text_as_text() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(XlsxFile.write(EXPORT)))) {
            List<Row> rows = book.getFirstSheet().read();

            assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCell(1).getText()).isEqualTo("'=HYPERLINK(\"x\")");
            assertThat(rows.get(1).getCell(2).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(1).getCell(3).asNumber()).isEqualByComparingTo("5678.90");
            assertThat(rows.get(2).getCell(2).getText()).isEqualTo("*");
            assertThat(rows.get(2).getCell(0).getText()).isEqualTo("'＝37");
            assertThat(rows).allSatisfy(row -> assertThat(row).noneMatch(cell -> cell.getType() == CellType.FORMULA));
        }
    }

    @Test
    void xlsx_says_where_it_comes_from() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(XlsxFile.write(EXPORT)))) {
            List<Row> about = book.getSheet(1).orElseThrow().read();

            assertThat(about.get(0).getCell(1).getText()).isEqualTo("export-1");
            assertThat(about.get(1).getCell(1).getText()).isEqualTo("'@SUM(A1)");
        }
    }
}
