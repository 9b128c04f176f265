package io.yimen.statistics;

import java.util.List;

/** One table of a file: a title, the heads of its columns, and rows of a code, a name and their cells. */
record ExportTable(String title, List<String> header, List<Row> rows) {

    /** A row; code and name are text. */
    record Row(String code, String name, List<Cell> cells) {}
}
