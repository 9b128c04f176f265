package io.yimen.application.web;

import io.yimen.application.CaseView;
import io.yimen.application.Receipt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The receipts as rows of a table: {@code receipts-0-on}, {@code receipts-0-kind} and so on; a row without an amount is blank. */
final class TypedReceipts {

    private static final int ROWS = 60;
    private static final int SPARE = 4;
    private static final List<String> COLUMNS = List.of("on", "kind", "payer", "amount", "number", "document");

    private static final Set<String> CHOSEN = Set.of("kind", "document");

    private TypedReceipts() {}

    static void put(ObjectNode data, String name, Map<String, String> typed) {
        ArrayNode list = data.putArray(name);
        for (int row = 0; row < ROWS; row++) {
            String amount = text(typed, row, "amount");
            String payer = text(typed, row, "payer");
            if (amount.isEmpty() && payer.isEmpty()) {
                continue;
            }
            ObjectNode receipt = list.addObject();
            put(receipt, "on", FieldText.date(text(typed, row, "on")));
            put(receipt, "kind", text(typed, row, "kind"));
            put(receipt, "payer", payer);
            put(receipt, "amount", FieldText.money(amount));
            put(receipt, "number", text(typed, row, "number"));
            put(receipt, "document", text(typed, row, "document"));
        }
    }

    /** What is on file, as it would be typed. */
    static Map<String, String> of(CaseView view) {
        Map<String, String> typed = new LinkedHashMap<>();
        List<Receipt> receipts = view.relief().receipts();
        for (int row = 0; row < receipts.size(); row++) {
            Receipt one = receipts.get(row);
            typed.put(key(row, "on"), one.on().toString());
            typed.put(key(row, "kind"), one.kind().name());
            typed.put(key(row, "payer"), one.payer());
            typed.put(key(row, "amount"), one.amount().toString());
            typed.put(key(row, "number"), one.number() == null ? "" : one.number());
            typed.put(
                    key(row, "document"),
                    one.document() == null ? "" : one.document().toString());
        }
        return typed;
    }

    /** Row numbers: those filled, and a few spare ones. */
    static List<Integer> rows(Map<String, String> typed) {
        int last = -1;
        for (int row = 0; row < ROWS; row++) {
            for (String column : COLUMNS) {
                last = !CHOSEN.contains(column) && !text(typed, row, column).isEmpty() ? row : last;
            }
        }
        return IntStream.range(0, Math.min(ROWS, last + 1 + SPARE)).boxed().toList();
    }

    private static String text(Map<String, String> typed, int row, String column) {
        return typed.getOrDefault(key(row, column), "").strip();
    }

    private static String key(int row, String column) {
        return "receipts-" + row + "-" + column;
    }

    private static void put(ObjectNode receipt, String field, String text) {
        if (!text.isEmpty()) {
            receipt.put(field, text);
        }
    }
}
