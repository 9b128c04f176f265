package io.yimen.application;

import io.yimen.common.Money;
import io.yimen.relief.GrantRelief;
import io.yimen.relief.PayMethod;
import io.yimen.web.JsonCursor;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a relief is to be given, as an action says it.
 *
 * @param parts when it is paid; empty for all of it at once
 * @param approval of the county's government
 */
record ReliefWish(
        PayMethod method,
        @Nullable String goods,
        List<GrantRelief.Part> parts,
        GrantRelief.@Nullable Approval approval) {

    private static final int WORDS = 200;
    private static final int MOST_PARTS = 12;

    /** Of an ordinary relief: by transfer and at once, unless something else is said. */
    static ReliefWish ordinary(JsonCursor json, LocalDate today) {
        PayMethod method = json.choice("method", PayMethod.class).orElse(PayMethod.TRANSFER);
        return new ReliefWish(
                method,
                goods(json, method),
                json.list("instalments", 0, MOST_PARTS, one -> part(one, today)),
                json.object("governmentApproval", one -> approval(one, today)).orElse(null));
    }

    /** Of small quick relief, which is handed over with the grant. */
    static ReliefWish quick(JsonCursor json) {
        json.require("method");
        PayMethod method = json.choice("method", PayMethod.class).orElse(PayMethod.CASH);
        return new ReliefWish(method, goods(json, method), List.of(), null);
    }

    /** The parts, or the whole on a day. */
    List<GrantRelief.Part> partsOf(Money amount, LocalDate today) {
        return parts.isEmpty() ? List.of(new GrantRelief.Part(today, amount)) : parts;
    }

    static @Nullable String goods(JsonCursor json, PayMethod method) {
        if (method == PayMethod.GOODS) {
            return ActionData.text(json, "goods");
        }
        if (json.has("goods")) {
            json.reject("/goods", "application.lack.NO_GOODS");
        }
        return null;
    }

    private static GrantRelief.Part part(JsonCursor json, LocalDate today) {
        json.require("dueOn", "amount");
        LocalDate due = json.date("dueOn").orElse(today);
        if (due.isBefore(today)) {
            json.reject("/dueOn", "application.lack.PART_BACKDATED", today);
        }
        Money amount = json.amount("amount").orElse(Money.ZERO);
        if (json.has("amount") && !amount.isPositive()) {
            json.reject("/amount", "application.lack.NOT_POSITIVE");
        }
        return new GrantRelief.Part(due, amount);
    }

    private static GrantRelief.Approval approval(JsonCursor json, LocalDate today) {
        json.require("number", "on");
        LocalDate on = json.date("on").orElse(today);
        if (on.isAfter(today)) {
            json.reject("/on", "application.facts.signedLater", today);
        }
        String number = json.text("number", WORDS).orElse("");
        if (json.has("number") && number.isBlank()) {
            json.reject("/number", "application.facts.blank");
        }
        return new GrantRelief.Approval(number, on);
    }
}
