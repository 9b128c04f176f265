package io.yimen.statistics;

import io.yimen.common.BusinessClock;
import io.yimen.statistics.DashboardView.ProgrammeRow;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lays the tables of a dashboard out for a file, in the reader's language. */
@Component
class ExportTables {

    /** Which export this is: its id, whose it is, and when it was made. */
    record Origin(String id, String username, Instant at) {}

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> COLUMNS = List.of(
            "code", "name", "households", "persons", "urban-persons", "rural-persons", "amount", "average-amount");

    private final MessageSource messages;

    ExportTables(MessageSource messages) {
        this.messages = messages;
    }

    Export of(DashboardView view, Origin origin, Locale locale) {
        List<ExportTable> tables = Stream.of(regions(view, locale), programmes(view, locale), months(view, locale))
                .filter(table -> !table.rows().isEmpty())
                .toList();
        return new Export(origin.id(), word("statistics.export.kind", locale), about(view, origin, locale), tables);
    }

    private List<List<String>> about(DashboardView view, Origin origin, Locale locale) {
        return List.of(
                List.of(word("statistics.export.id", locale), origin.id()),
                List.of(word("statistics.export.region", locale), view.region().name(locale)),
                List.of(word("statistics.export.month", locale), view.month().toString()),
                List.of(word("statistics.export.by", locale), origin.username()),
                List.of(
                        word("statistics.export.at", locale),
                        TIME.format(origin.at().atZone(BusinessClock.ZONE))),
                List.of(Cell.HIDDEN, word("statistics.hidden", locale)));
    }

    private ExportTable regions(DashboardView view, Locale locale) {
        List<ExportTable.Row> rows = new ArrayList<>();
        view.parts()
                .forEach(part -> rows.add(new ExportTable.Row(
                        part.region().code().value(),
                        part.region().name(locale),
                        part.figures().cells())));
        rows.add(new ExportTable.Row(
                view.region().code().value(),
                view.region().name(locale),
                view.sum().cells()));
        return table("regions", rows, locale);
    }

    private ExportTable programmes(DashboardView view, Locale locale) {
        return table(
                "programmes",
                view.programmes().stream()
                        .map(row -> new ExportTable.Row(
                                row.programme().name(),
                                programme(row, locale),
                                row.figures().cells()))
                        .toList(),
                locale);
    }

    private String programme(ProgrammeRow row, Locale locale) {
        String residence = row.residence() == null ? "TOTAL" : row.residence().name();
        return word("statistics.programme." + row.programme(), locale) + " "
                + word("statistics.residence." + residence, locale);
    }

    private ExportTable months(DashboardView view, Locale locale) {
        return table(
                "months",
                view.trend().stream()
                        .map(row -> new ExportTable.Row(
                                row.month().toString(),
                                view.region().name(locale),
                                row.figures().cells()))
                        .toList(),
                locale);
    }

    private ExportTable table(String code, List<ExportTable.Row> rows, Locale locale) {
        List<String> header = COLUMNS.stream()
                .map(column -> word("statistics.column." + column, locale))
                .toList();
        return new ExportTable(word("statistics.table." + code, locale), header, rows);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
