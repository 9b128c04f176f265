package io.yimen.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** An amount in yuan, held as whole fen; written and read as a decimal with two digits, such as {@code 842.00}. */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public static Money ofFen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    /**
     * Reads {@code 842}, {@code 842.5} or {@code -842.50}.
     *
     * @throws ArithmeticException when it is finer than a fen or too large
     * @throws NumberFormatException when it is not a decimal number
     */
    @JsonCreator
    public static Money ofYuan(String yuan) {
        return ofFen(new BigDecimal(yuan).movePointRight(2).longValueExact());
    }

    public Money plus(Money other) {
        return ofFen(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return ofFen(Math.subtractExact(fen, other.fen));
    }

    public Money times(long factor) {
        return ofFen(Math.multiplyExact(fen, factor));
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** The plain decimal, without grouping: {@code 79920.00}. */
    @JsonValue
    @Override
    public String toString() {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
