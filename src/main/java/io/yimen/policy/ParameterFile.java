package io.yimen.policy;

import io.yimen.common.RegionLevel;
import io.yimen.database.ReferenceRow;
import io.yimen.database.ReferenceTable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the catalogue of parameters; a default that does not fit its own type is a bad row. */
final class ParameterFile {

    static final String LOCATION = "db/reference/policy-parameters.csv";

    private static final List<String> HEADER =
            List.of("key", "type", "unit", "default", "level", "meaning_en", "meaning_zh");

    private ParameterFile() {}

    static Map<String, Parameter> read(String location) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        ReferenceTable.read(location, HEADER, row -> {
            Parameter parameter = parameter(row);
            ParameterChecks.fault(parameter, parameter.defaultValue()).ifPresent(fault -> {
                throw new IllegalArgumentException("default of " + parameter.key() + ": " + fault);
            });
            if (parameters.put(parameter.key(), parameter) != null) {
                throw new IllegalArgumentException("key stands twice: " + parameter.key());
            }
        });
        return parameters;
    }

    private static Parameter parameter(ReferenceRow row) {
        String type = row.required("type");
        return new Parameter(
                row.required("key"),
                type(type),
                row.text("unit"),
                row.text("default"),
                RegionLevel.valueOf(row.required("level")),
                type.startsWith("enum ") ? Arrays.asList(type.substring(5).split("\\|")) : List.of(),
                row.required("meaning_en"),
                row.required("meaning_zh"));
    }

    private static ParameterType type(String text) {
        return switch (text.split(" ", 2)[0] + (text.endsWith(" list") ? " list" : "")) {
            case "money" -> ParameterType.MONEY;
            case "money list" -> ParameterType.MONEY_LIST;
            case "integer" -> ParameterType.INTEGER;
            case "bp" -> ParameterType.BASIS_POINTS;
            case "bool" -> ParameterType.BOOLEAN;
            case "enum" -> ParameterType.ENUM;
            case "code list" -> ParameterType.CODE_LIST;
            default -> throw new IllegalArgumentException("type is not one of ours: " + text);
        };
    }
}
