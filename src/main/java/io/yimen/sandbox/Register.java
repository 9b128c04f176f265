package io.yimen.sandbox;

import java.util.Arrays;
import java.util.Optional;

/** A register that the sandbox plays; its name in lower case is part of its address. */
enum Register {
    MPS_HUKOU("hukou"),
    MPS_DEATH("death"),
    MPS_VEHICLE("vehicle"),
    MCA_MARRIAGE("marriage"),
    MCA_CREMATION("cremation"),
    MCA_BENEFIT("benefit"),
    BANK("bank"),
    SECURITIES("securities"),
    REAL_ESTATE("real-estate"),
    HOUSING_FUND("housing-fund"),
    MARKET("market"),
    TAX("tax"),
    HRSS("hrss"),
    CDPF("cdpf"),
    NHSA("nhsa"),
    PAYMENT("payment");

    private final String type;

    Register(String type) {
        this.type = type;
    }

    /** What the DCI interface calls it, where the question does not say. */
    String type() {
        return type;
    }

    /** As it stands in an address or in the name of a file, with {@code -} or {@code _}, small or large. */
    static Optional<Register> of(String name) {
        String plain = name.replace('-', '_');
        return Arrays.stream(values())
                .filter(register -> register.name().equalsIgnoreCase(plain))
                .findFirst();
    }
}
