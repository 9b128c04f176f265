package io.yimen.relief;

/** How a relief reaches people; message keys under {@code relief.method}. */
public enum PayMethod {
    CASH,
    TRANSFER,
    GOODS
}
