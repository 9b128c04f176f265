package io.yimen.statistics;

import java.util.List;

/** What a file says: where it comes from, as pairs of words, and its tables. */
record Export(String id, List<List<String>> about, List<ExportTable> tables) {}
