package io.yimen.statistics;

import java.util.Locale;

/** The formats a dashboard is exported in. */
public enum ExportFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        byte[] write(Export export) {
            return XlsxFile.write(export);
        }
    },
    CSV("text/csv;charset=UTF-8") {
        @Override
        byte[] write(Export export) {
            return CsvFile.write(export);
        }
    };

    private final String contentType;

    ExportFormat(String contentType) {
        this.contentType = contentType;
    }

    abstract byte[] write(Export export);

    String contentType() {
        return contentType;
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
