package io.yimen.policy;

import io.yimen.common.Money;
import io.yimen.web.Words;
import java.math.BigDecimal;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Policy values as people read them; templates call it {@code @policyWords}. */
@Component("policyWords")
public class PolicyWords {

    private final Words words;

    PolicyWords(Words words) {
        this.words = words;
    }

    /** {@code 3000} basis points are 30%. */
    public String percent(String basisPoints) {
        return new BigDecimal(basisPoints).movePointLeft(2).stripTrailingZeros().toPlainString() + "%";
    }

    public String money(String yuan) {
        return words.money(Money.ofYuan(yuan));
    }

    public String list(String value) {
        return value.replace(",", ", ");
    }

    /** {@code yuan/person/month} becomes {@code yuan-person-month}, part of a message key. */
    public String unitKey(String unit) {
        return unit.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
    }
}
