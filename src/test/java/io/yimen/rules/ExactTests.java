package io.yimen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactTests {

    private final Random random = new Random(7);

    @Test
    void comparing_and_dividing_agree_with_endless_numbers() {
        for (int i = 0; i < 100_000; i++) {
            long a = any();
            long b = any();
            long c = any();
            long d = any();
            long divisor = 1 + Math.abs(any() >> 20);
            BigInteger first = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
            BigInteger second = BigInteger.valueOf(c).multiply(BigInteger.valueOf(d));

            assertThat(Integer.signum(Exact.compare(a, b, c, d))).isEqualTo(first.compareTo(second));
            if (first.add(second).divide(BigInteger.valueOf(divisor)).bitLength() < 62) {
                BigDecimal sum = new BigDecimal(first.add(second));
                assertThat(Exact.halfUp(a, b, c, d, divisor)).isEqualTo(divided(sum, divisor, RoundingMode.HALF_UP));
                assertThat(Exact.floor(a, b, c, d, divisor)).isEqualTo(divided(sum, divisor, RoundingMode.FLOOR));
                assertThat(Exact.ceil(a, b, c, d, divisor)).isEqualTo(divided(sum, divisor, RoundingMode.CEILING));
            }
        }
    }

    @Test
    void half_is_rounded_away_from_zero() {
        assertThat(Exact.halfUp(5, 10)).isEqualTo(1);
        assertThat(Exact.halfUp(-5, 10)).isEqualTo(-1);
        assertThat(Exact.halfUp(4, 10)).isZero();
        assertThat(Exact.halfUp(-4, 10)).isZero();
        assertThat(Exact.halfUp(15, 10)).isEqualTo(2);
    }

    private static long divided(BigDecimal sum, long divisor, RoundingMode mode) {
        return sum.divide(BigDecimal.valueOf(divisor), 0, mode).longValueExact();
    }

    /** Numbers of every length. */
    private long any() {
        return random.nextLong() >> random.nextInt(63);
    }
}
