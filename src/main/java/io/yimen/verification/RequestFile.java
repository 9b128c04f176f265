package io.yimen.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The questions of one file, as the register reads them. */
final class RequestFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("row", "item", "name", "id")
            .setRecordSeparator('\n')
            .get();

    private RequestFile() {}

    static void write(Path part, List<AskedItem> items) throws IOException {
        try (CSVPrinter printer = FORMAT.print(Files.newBufferedWriter(part, StandardCharsets.UTF_8))) {
            int row = 0;
            for (AskedItem item : items) {
                row++;
                printer.printRecord(row, item.id(), item.name(), item.person().value());
            }
        }
    }
}
