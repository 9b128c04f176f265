package io.yimen.relief;

import io.yimen.common.Money;

/** The township's reserve fund does not hold what is to be paid. */
public class FundTooLow extends RuntimeException {

    private final transient Money balance;

    FundTooLow(Money balance) {
        super("The reserve fund is too low");
        this.balance = balance;
    }

    public Money balance() {
        return balance;
    }
}
