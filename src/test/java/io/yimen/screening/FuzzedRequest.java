package io.yimen.screening;

import io.yimen.rules.RandomHouseholds;
import io.yimen.rules.RequestJson;
import io.yimen.rules.WorkedCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A request of a made-up household, and the ways in which it is then spoilt: a field, a value, a character, a byte. */
final class FuzzedRequest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> SPOILT = List.of(
            "null",
            "[]",
            "{}",
            "\"\"",
            "true",
            "-1",
            "0",
            "1e999",
            "123456789012345678901234567890",
            "\"-0.01\"",
            "\"999999999999.99\"",
            "\"1000000000000\"",
            "\"2026-02-29\"",
            "\"0000-01-01\"",
            "\"9999-12-31\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"HEAD\"",
            "\"m0\"",
            "\"m1\"",
            "\"TIERS\"",
            "\"1,2,,3\"",
            "\"9223372036854775807\"",
            "\"9223372036854775808\"",
            "[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]");
    private static final Map<String, String> VALUES = values();

    private final IntUnaryOperator below;

    private FuzzedRequest(IntUnaryOperator below) {
        this.below = below;
    }

    /** @param below chooses one of the numbers from 0 below its argument */
    static byte[] of(IntUnaryOperator below) {
        return new FuzzedRequest(below).bytes();
    }

    /** As it should be, nothing spoilt. */
    static ObjectNode sound(IntUnaryOperator below) {
        RandomHouseholds households = new RandomHouseholds(below);
        return RequestJson.of(households.next(), households.values(VALUES));
    }

    private byte[] bytes() {
        ObjectNode request = sound(below);
        for (int i = below.applyAsInt(4); i > 0; i--) {
            spoil(request);
        }
        byte[] bytes = request.toString().getBytes(StandardCharsets.UTF_8);
        return below.applyAsInt(8) == 0 ? spoilt(bytes) : bytes;
    }

    private void spoil(JsonNode node) {
        if (node instanceof ObjectNode object) {
            spoil(object);
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            int index = below.applyAsInt(array.size());
            if (goesDeeper(array.get(index))) {
                spoil(array.get(index));
            } else {
                array.set(index, other());
            }
        }
    }

    private void spoil(ObjectNode object) {
        List<String> names = new ArrayList<>(object.propertyNames());
        if (names.isEmpty()) {
            object.set("more", other());
            return;
        }
        String name = names.get(below.applyAsInt(names.size()));
        if (goesDeeper(object.get(name))) {
            spoil(object.get(name));
            return;
        }
        switch (below.applyAsInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name + "\ud83d\ud800/~", object.remove(name));
            default -> object.set(name, other());
        }
    }

    private boolean goesDeeper(JsonNode node) {
        return node.isContainer() && !node.isEmpty() && below.applyAsInt(5) > 0;
    }

    private JsonNode other() {
        return JSON.readTree(SPOILT.get(below.applyAsInt(SPOILT.size())));
    }

    private byte[] spoilt(byte[] bytes) {
        byte[] other = Arrays.copyOf(bytes, 1 + below.applyAsInt(bytes.length));
        other[below.applyAsInt(other.length)] = (byte) below.applyAsInt(256);
        return other;
    }

    private static Map<String, String> values() {
        try {
            return new TreeMap<>(WorkedCase.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
