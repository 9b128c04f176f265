package io.yimen.registry;

import io.yimen.database.ReferenceTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How surnames are read where that differs from the everyday reading of the character, such as 单 shan and 仇 qiu. */
final class SurnameReadings {

    private static final Map<String, List<String>> READINGS = read();

    private SurnameReadings() {}

    /** The longest surname of the table with which the name begins; empty when it begins with none. */
    static String surnameOf(String name) {
        for (int length = Math.min(2, name.length()); length > 0; length--) {
            String candidate = name.substring(0, length);
            if (READINGS.containsKey(candidate) && (length == 1 || name.length() > length)) {
                return candidate;
            }
        }
        return "";
    }

    static List<String> syllables(String surname) {
        return READINGS.getOrDefault(surname, List.of());
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> readings = new HashMap<>();
        ReferenceTable.read(
                "db/reference/surname_readings.csv",
                List.of("surname", "pinyin"),
                row -> readings.put(
                        row.required("surname"),
                        Arrays.asList(row.required("pinyin").split(" "))));
        return Map.copyOf(readings);
    }
}
