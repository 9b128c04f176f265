package io.yimen.statistics;

import java.util.List;

/** What a file says: where it comes from, as pairs of words, and its tables; {@code kind} is the word for a table. */
record Export(String id, String kind, List<List<String>> about, List<ExportTable> tables) {}
