package io.yimen.policy;

import java.util.List;
import java.util.Locale;

/** Parameters that are looked at together, in the order of the pages; the beginnings of their keys say which. */
public enum PolicyGroup {
    LINES("dibao.line", "dibao.benefit_mode", "dibao.tiers", "dibao.rounding", "dibao.minimum_benefit"),
    ADD_ONS("dibao.addon"),
    SINGLE_AND_MARGIN("dibao.single", "margin.multiple_bp", "margin.inclusive"),
    INCOME("household.", "income.", "support.", "deduction."),
    ASSETS("asset.", "margin.asset."),
    TEKUN("tekun."),
    SPENDING("rigid.", "temp."),
    REVIEW("recheck.", "exit."),
    PROCEDURE("clock.", "decision.", "hiavs.", "sample.", "payment.");

    private final List<String> beginnings;

    PolicyGroup(String... beginnings) {
        this.beginnings = List.of(beginnings);
    }

    public boolean holds(Parameter parameter) {
        return beginnings.stream().anyMatch(parameter.key()::startsWith);
    }

    /** Part of an address or an id. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
