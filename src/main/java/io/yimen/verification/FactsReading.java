package io.yimen.verification;

import io.yimen.common.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns the records of a source into facts by its mapping, and keeps nothing that was not asked for. */
final class FactsReading {

    /** A record that does not fit its mapping; nothing of an answer with one is kept. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String what) {
            super(what);
        }
    }

    private static final String AMOUNT = ".amount";
    private static final int LONGEST = 200;
    private static final Pattern NUMBERS = Pattern.compile("[0-9]{5,}([0-9]{3}[0-9Xx])");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    private FactsReading() {}

    /** @throws Unreadable when an amount or a day is none */
    static List<FoundFact> facts(
            SourceMapping mapping, Collection<String> fields, JsonNode records, LocalDate dataAsOf) {
        Set<String> wanted = Set.copyOf(fields);
        List<FoundFact> facts = new ArrayList<>();
        for (JsonNode record : records) {
            for (SourceMapping.FactRule rule : mapping.facts()) {
                if (applies(rule, record)) {
                    fact(rule, wanted, record, dataAsOf).ifPresent(facts::add);
                }
            }
        }
        return facts;
    }

    private static boolean applies(SourceMapping.FactRule rule, JsonNode record) {
        return rule.where().entrySet().stream()
                .allMatch(value ->
                        value.getValue().equals(text(record, value.getKey()).orElse(null)));
    }

    private static Optional<FoundFact> fact(
            SourceMapping.FactRule rule, Set<String> wanted, JsonNode record, LocalDate dataAsOf) {
        Money amount = wanted.contains(rule.kind() + AMOUNT) ? amount(rule, record) : null;
        Map<String, String> detail = new TreeMap<>();
        rule.detail().forEach((name, path) -> {
            if (wanted.contains(rule.kind() + "." + name)) {
                text(record, path).ifPresent(value -> detail.put(name, harmless(value)));
            }
        });
        return amount == null && detail.isEmpty()
                ? Optional.empty()
                : Optional.of(new FoundFact(rule.kind(), amount, detail, asOf(rule, record, dataAsOf)));
    }

    private static @Nullable Money amount(SourceMapping.FactRule rule, JsonNode record) {
        String path = rule.amount();
        String text = path == null ? null : text(record, path).orElse(null);
        if (text == null) {
            return null;
        }
        try {
            return "FEN".equals(rule.unit()) ? Money.ofFen(new BigDecimal(text).longValueExact()) : Money.ofYuan(text);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Unreadable("AMOUNT");
        }
    }

    private static LocalDate asOf(SourceMapping.FactRule rule, JsonNode record, LocalDate dataAsOf) {
        String path = rule.asOf();
        try {
            return path == null
                    ? dataAsOf
                    : text(record, path).map(LocalDate::parse).orElse(dataAsOf);
        } catch (DateTimeException e) {
            throw new Unreadable("DATE");
        }
    }

    private static Optional<String> text(JsonNode record, String path) {
        JsonNode value = record.at(path);
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asString()) : Optional.empty();
    }

    /** Long numbers may be a person's, an account's or a telephone's: only the last four digits stay. */
    private static String harmless(String value) {
        String clean = CONTROLS.matcher(value).replaceAll(" ");
        String masked = NUMBERS.matcher(clean).replaceAll("****$1");
        return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST);
    }
}
