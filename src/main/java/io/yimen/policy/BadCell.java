package io.yimen.policy;

/** A cell of an imported workbook that cannot be taken, with the reason; rows are counted as the spreadsheet counts them. */
public record BadCell(String sheet, int row, String column, String text, DraftFault fault) {}
