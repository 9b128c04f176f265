package io.yimen.rules;

import java.math.BigInteger;

/** Whole-number arithmetic that never loses a fen: products are compared and divided as if numbers had no end. */
final class Exact {

    private Exact() {}

    /** The sign of {@code a·b − c·d}. */
    static int compare(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }

    /** {@code n / divisor}, half away from zero; without a branch, which the processor would often guess wrong. */
    static long halfUp(long n, long divisor) {
        long quotient = n / divisor;
        long rest = Math.abs(n - quotient * divisor);
        long up = divisor - rest - rest - 1 >>> 63;
        long sign = n >> 63 | 1;
        return quotient + up * sign;
    }

    /** {@code (a·b + c·d) / divisor}, half away from zero. */
    static long halfUp(long a, long b, long c, long d, long divisor) {
        if (fits(a, b, c, d)) {
            return halfUp(a * b + c * d, divisor);
        }
        BigInteger n = sum(a, b, c, d);
        BigInteger twice = n.abs().shiftLeft(1).add(BigInteger.valueOf(divisor));
        BigInteger rounded = twice.divide(BigInteger.valueOf(divisor).shiftLeft(1));
        return (n.signum() < 0 ? rounded.negate() : rounded).longValueExact();
    }

    /** {@code (a·b + c·d) / divisor}, down. */
    static long floor(long a, long b, long c, long d, long divisor) {
        if (fits(a, b, c, d)) {
            return Math.floorDiv(a * b + c * d, divisor);
        }
        BigInteger[] parts = sum(a, b, c, d).divideAndRemainder(BigInteger.valueOf(divisor));
        BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return floor.longValueExact();
    }

    /** {@code (a·b + c·d) / divisor}, up. */
    static long ceil(long a, long b, long c, long d, long divisor) {
        return -floor(-a, b, -c, d, divisor);
    }

    /** True when both products and their sum stay well inside 64 bits. */
    private static boolean fits(long a, long b, long c, long d) {
        return small(a, b) && small(c, d);
    }

    private static boolean small(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return (high == 0 && low >= 0 || high == -1 && low < 0) && low > -(1L << 62) && low < 1L << 62;
    }

    private static BigInteger sum(long a, long b, long c, long d) {
        return BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(b))
                .add(BigInteger.valueOf(c).multiply(BigInteger.valueOf(d)));
    }
}
