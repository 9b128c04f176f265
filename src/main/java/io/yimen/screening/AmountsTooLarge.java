package io.yimen.screening;

/** The sums of these facts pass what can be reckoned exactly. */
public class AmountsTooLarge extends RuntimeException {

    AmountsTooLarge(ArithmeticException cause) {
        super("amounts too large to add up", cause);
    }
}
