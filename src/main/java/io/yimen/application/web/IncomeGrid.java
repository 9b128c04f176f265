package io.yimen.application.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The usual incomes as a table, one row a kind and one column a person; an income that fits no cell stands below it as
 * a row of its own, so that nothing said through another channel is lost.
 *
 * @param cells what stands in each cell, by the name of its input
 * @param names the name of the input for each income of the document, in its order
 * @param others the positions of those that fit no cell
 */
record IncomeGrid(Map<String, String> cells, List<String> names, List<Integer> others) {

    /** A kind of income as families know it. */
    enum Row {
        WAGE("WAGE", null, "MONTH"),
        BUSINESS("BUSINESS", null, "YEAR"),
        PROPERTY("PROPERTY", null, "YEAR"),
        PENSION("TRANSFER", "PENSION", "MONTH"),
        BASIC_RESIDENT_PENSION("TRANSFER", "BASIC_RESIDENT_PENSION", "MONTH"),
        OLD_AGE_ALLOWANCE("TRANSFER", "OLD_AGE_ALLOWANCE", "MONTH"),
        SPECIAL_CARE("TRANSFER", "SPECIAL_CARE", "MONTH"),
        GOVERNMENT_ASSISTANCE("TRANSFER", "GOVERNMENT_ASSISTANCE", "MONTH"),
        SCHOLARSHIP("TRANSFER", "SCHOLARSHIP", "YEAR"),
        OTHER("OTHER", null, "YEAR");

        private final String kind;
        private final @Nullable String code;
        private final String period;

        Row(String kind, @Nullable String code, String period) {
            this.kind = kind;
            this.code = code;
            this.period = period;
        }

        public String period() {
            return period;
        }

        boolean fits(JsonNode income) {
            return kind.equals(income.path("kind").asString(""))
                    && period.equals(income.path("period").asString(""))
                    && (code == null
                            ? !income.has("code")
                            : code.equals(income.path("code").asString("")));
        }

        public String cell(String member) {
            return "grid." + name() + "." + member;
        }
    }

    private static final String COSTS = "grid.COSTS.";

    static IncomeGrid of(ObjectNode facts) {
        IncomeGrid grid = new IncomeGrid(new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        if (facts.get("incomes") instanceof ArrayNode incomes) {
            for (int i = 0; i < incomes.size(); i++) {
                grid.place(i, incomes.get(i));
            }
        }
        return grid;
    }

    private void place(int index, JsonNode income) {
        String member = income.path("member").asString("");
        for (Row row : Row.values()) {
            if (row.fits(income) && !cells.containsKey(row.cell(member))) {
                cells.put(row.cell(member), income.path("amount").asString(""));
                if (income.has("costs")) {
                    cells.put(COSTS + member, income.path("costs").asString(""));
                }
                names.add(row.cell(member));
                return;
            }
        }
        names.add("incomes[" + index + "].amount");
        others.add(index);
    }

    public String cell(String row, String member) {
        return cells.getOrDefault("grid." + row + "." + member, "");
    }

    /** Where the words for {@code /incomes/3/amount} belong. */
    public String nameOf(int income, String field) {
        String cell = income < names.size() ? names.get(income) : "incomes[" + income + "]";
        if (!cell.startsWith("grid.")) {
            return "incomes[" + income + "]" + (field.isEmpty() ? "" : "." + field);
        }
        return field.equals("costs") ? COSTS + cell.substring(cell.lastIndexOf('.') + 1) : cell;
    }

    /** Puts the table's cells back among the incomes: first the table, then the rows below it. */
    static void merge(MultiValueMap<String, String> posted, ObjectNode part) {
        if (posted.keySet().stream().noneMatch(name -> name.startsWith("grid."))) {
            return;
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        cells(posted).values().forEach(all::add);
        others(part).forEach(all::add);
        part.set("incomes", all.isEmpty() ? JsonNodeFactory.instance.nullNode() : all);
    }

    private static Map<String, ObjectNode> cells(MultiValueMap<String, String> posted) {
        Map<String, ObjectNode> items = new LinkedHashMap<>();
        for (Row row : Row.values()) {
            posted.keySet().stream()
                    .filter(name -> name.startsWith("grid." + row.name() + "."))
                    .forEach(name -> item(row, name, posted, items));
        }
        return items;
    }

    private static void item(
            Row row, String name, MultiValueMap<String, String> posted, Map<String, ObjectNode> items) {
        String member = name.substring(name.lastIndexOf('.') + 1);
        JsonNode amount = TypedText.read("amount", text(posted, name));
        JsonNode costs = row == Row.BUSINESS ? TypedText.read("costs", text(posted, COSTS + member)) : null;
        if (amount == null && costs == null) {
            return;
        }
        ObjectNode item =
                JsonNodeFactory.instance.objectNode().put("member", member).put("kind", row.kind);
        if (row.code != null) {
            item.put("code", row.code);
        }
        item.set("amount", amount == null ? JsonNodeFactory.instance.stringNode("0") : amount);
        if (costs != null) {
            item.set("costs", costs);
        }
        items.put(name, item.put("period", row.period));
    }

    /** The rows below the table are those posted with a member; the table's own incomes are made anew. */
    private static List<JsonNode> others(ObjectNode part) {
        List<JsonNode> others = new ArrayList<>();
        if (part.get("incomes") instanceof ArrayNode rows) {
            rows.forEach(others::add);
        }
        return others;
    }

    private static String text(MultiValueMap<String, String> posted, String name) {
        String typed = posted.getFirst(name);
        return typed == null ? "" : typed;
    }

    static List<Row> rows() {
        return Arrays.asList(Row.values());
    }
}
