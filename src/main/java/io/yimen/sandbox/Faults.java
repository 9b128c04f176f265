package io.yimen.sandbox;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** The switches of all registers. */
final class Faults {

    private final Map<Register, Map<Fault, Long>> on = new ConcurrentHashMap<>();

    void set(Register register, Fault fault, long value) {
        on.compute(register, (key, before) -> {
            Map<Fault, Long> now = new EnumMap<>(Fault.class);
            now.putAll(before == null ? Map.of() : before);
            now.put(fault, value);
            return now;
        });
    }

    void clear(Register register) {
        on.remove(register);
    }

    void clearAll() {
        on.clear();
    }

    boolean is(Register register, Fault fault) {
        return value(register, fault).isPresent();
    }

    OptionalLong value(Register register, Fault fault) {
        Long value = on.getOrDefault(register, Map.of()).get(fault);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    Map<Register, Map<Fault, Long>> all() {
        return new EnumMap<>(on.isEmpty() ? new EnumMap<>(Register.class) : Map.copyOf(on));
    }
}
