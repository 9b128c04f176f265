package io.yimen.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yimen.database.YimenTest;
import io.yimen.security.StaffIdentity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Lu'an (3415) and Linyi (371424), which have many values of their own, go out to a workbook and come back. */
@YimenTest
class PolicyExchangeTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Autowired
    private PolicyExchange exchange;

    @Autowired
    private PolicyDrafts drafts;

    @Autowired
    private StaffIdentity identity;

    @ParameterizedTest
    @CsvSource({"3415, zh-CN", "3415, en", "371424, zh-CN", "61, en", "341523, zh-CN", "0, zh-CN"})
    void what_goes_out_and_comes_back_unchanged_changes_nothing(String region, String language) {
        byte[] exported = export(region, language);

        assertThat(refused(region, exported).faults())
                .extracting(DraftFault::code)
                .containsExactly("NO_DIFFERENCE");
    }

    @Test
    void one_row_a_parameter_with_its_own_value_as_a_number_and_nothing_as_a_formula() throws IOException {
        List<Row> rows = rows(export("3415", "zh-CN"));

        assertThat(rows).hasSize(109);
        assertThat(rows.get(0).stream().map(Cell::getText))
                .containsExactly("代码", "参数", "单位", "现行值", "来源", "生效日期", "文件", "本级值");
        Row line = rows.get(1);
        assertThat(line.getCellText(0)).isEqualTo("dibao.line.urban");
        assertThat(line.getCellText(4)).isEqualTo("六安市");
        assertThat(line.getCellAsNumber(7)).contains(new BigDecimal("756.00"));
        assertThat(rows.stream().flatMap(Row::stream).filter(cell -> cell != null))
                .noneMatch(cell -> cell.getType() == CellType.FORMULA);
    }

    @Test
    void changed_added_and_emptied_cells_become_a_draft() throws IOException {
        byte[] book = book(
                "3415",
                Map.of(
                        "dibao.line.urban", 800,
                        "dibao.line.rural", "",
                        "dibao.addon.age_70_bp", "12.5%",
                        "dibao.rounding", "进到元",
                        "dibao.benefit_mode.rural", "Tiers",
                        "tekun.base.urban", "1,184.00",
                        "income.exempt_codes", "无"));

        UUID draft =
                identity.callAs(PolicyStaff.editor("3415"), () -> exchange.draftFrom("2027-01-01", book, "值.xlsx"));

        PolicyDraft stored = identity.callAs(PolicyStaff.editor("3415"), () -> drafts.find(draft))
                .orElseThrow();
        assertThat(stored.values())
                .isEqualTo(Map.of(
                        "dibao.line.urban", "800.00",
                        "dibao.line.rural", "",
                        "dibao.addon.age_70_bp", "1250",
                        "dibao.rounding", "YUAN_UP",
                        "dibao.benefit_mode.rural", "TIERS",
                        "income.exempt_codes", ""));
        assertThat(stored.startsOn()).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void each_bad_cell_is_told_by_sheet_row_column_and_reason_and_nothing_is_stored() throws IOException {
        byte[] book = book(
                "371424",
                Map.of("dibao.line.urban", "900", "dibao.addon.age_70_bp", "many", "asset.vehicle_max_count", 1.5));

        BadWorkbook bad = refused("371424", book);

        assertThat(bad.cells().stream()
                        .map(cell -> cell.sheet() + "!" + cell.column() + cell.row() + " " + cell.text() + " "
                                + cell.fault().code()))
                .containsExactlyInAnyOrder(
                        "政策参数!H" + row(book, "dibao.line.urban") + " 900 POWER_19",
                        "政策参数!H" + row(book, "dibao.addon.age_70_bp") + " many NOT_PERCENT",
                        "政策参数!H" + row(book, "asset.vehicle_max_count") + " 1.5 NOT_WHOLE_NUMBER");
        assertThat(stored("371424")).isZero();
    }

    @Test
    void formulas_unknown_keys_and_keys_twice_are_refused_by_cell() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "x", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("表");
            for (PolicyColumn column : PolicyColumn.values()) {
                sheet.value(
                        0,
                        column.ordinal(),
                        column == PolicyColumn.KEY ? "代码" : column == PolicyColumn.OWN ? "本级值" : "");
            }
            sheet.value(1, 0, "dibao.line.suburban");
            sheet.value(2, 0, "dibao.addon.age_70_bp");
            sheet.formula(2, 7, "1+1");
            sheet.value(3, 0, "dibao.rounding");
            sheet.value(4, 0, "dibao.rounding");
        }

        assertThat(refused("371424", out.toByteArray()).cells())
                .extracting(
                        cell -> cell.column() + cell.row() + " " + cell.fault().code())
                .containsExactly("A2 UNKNOWN_KEY", "H3 FORMULA", "A5 KEY_TWICE");
    }

    @Test
    void the_file_of_another_region_is_refused() {
        assertThat(refused("371424", export("3415", "zh-CN")).faults())
                .extracting(DraftFault::code)
                .containsExactly("SHEET_REGION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a workbook", "PK\u0003\u0004 neither"})
    void what_is_no_workbook_is_refused(String content) {
        assertThat(refused("371424", content.getBytes(StandardCharsets.ISO_8859_1))
                        .faults())
                .hasSize(1);
    }

    /** Sixty megabytes of nothing, folded into sixty kilobytes. */
    @Test
    void a_workbook_that_unfolds_into_too_much_is_refused_before_it_is_read() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 60; i++) {
                zip.write(new byte[1024 * 1024]);
            }
        }

        assertThat(refused("371424", out.toByteArray()).faults())
                .extracting(DraftFault::code)
                .containsExactly("SHEET_TOO_LARGE");
    }

    @Test
    void the_county_may_not_import_for_another_place() {
        byte[] book = export("341523", "zh-CN");

        assertThatThrownBy(() -> identity.callAs(
                        PolicyStaff.editor("371424"), () -> exchange.draftFrom("2027-01-01", book, "x.xlsx")))
                .isInstanceOf(BadWorkbook.class);
    }

    private byte[] export(String region, String language) {
        return identity.callAs(
                        PolicyStaff.editor(region),
                        () -> exchange.export(Optional.empty(), TODAY, Locale.forLanguageTag(language)))
                .content();
    }

    /** The export with other own values in some rows. */
    private byte[] book(String region, Map<String, Object> changes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "x", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("政策参数");
            int number = 0;
            for (Row row : rows(export(region, "zh-CN"))) {
                for (int column = 0; column < row.getCellCount(); column++) {
                    copy(sheet, number, column, row.getCell(column));
                }
                put(sheet, number, changes.get(row.getCellText(0)));
                number++;
            }
        }
        return out.toByteArray();
    }

    private static void copy(Worksheet sheet, int row, int column, Cell cell) {
        if (cell != null && cell.getType() == CellType.NUMBER) {
            sheet.value(row, column, cell.asNumber());
        } else if (cell != null && cell.getType() == CellType.STRING) {
            sheet.value(row, column, cell.getText());
        }
    }

    private static void put(Worksheet sheet, int row, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, PolicyColumn.OWN.ordinal(), number);
        } else if (value instanceof String text) {
            sheet.value(row, PolicyColumn.OWN.ordinal(), text);
        }
    }

    private static int row(byte[] book, String key) throws IOException {
        return rows(book).stream()
                .filter(row -> row.getCellText(0).equals(key))
                .findFirst()
                .orElseThrow()
                .getRowNum();
    }

    private static List<Row> rows(byte[] book) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            return workbook.getFirstSheet().read();
        }
    }

    private BadWorkbook refused(String region, byte[] book) {
        return catchThrowableOfType(
                BadWorkbook.class,
                () -> identity.callAs(
                        PolicyStaff.editor(region), () -> exchange.draftFrom("2026-11-25", book, "x.xlsx")));
    }

    @Autowired
    private DraftSheets sheets;

    private long stored(String region) {
        return identity.callAs(PolicyStaff.editor(region), () -> sheets.list()).stream()
                .filter(listed -> listed.draft().region().value().equals(region))
                .count();
    }
}
