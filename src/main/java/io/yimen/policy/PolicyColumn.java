package io.yimen.policy;

/** The columns of an exported workbook, in order; only the last one is read when it comes back. */
enum PolicyColumn {
    KEY(30),
    NAME(36),
    UNIT(14),
    VALUE(18),
    SOURCE(14),
    FROM(12),
    DOCUMENT(28),
    OWN(24);

    private final int width;

    PolicyColumn(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    String letter() {
        return String.valueOf((char) ('A' + ordinal()));
    }

    String messageKey() {
        return "policy.column." + name();
    }
}
