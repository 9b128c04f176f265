package io.yimen.application.web;

import io.yimen.application.AskedRelief;
import io.yimen.common.Money;
import io.yimen.relief.PayMethod;
import io.yimen.web.FormErrors.FormError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The short form of an emergency: who, what happened, how much is asked for and how. */
record QuickReliefForm(Map<String, String> typed) {

    private static final List<String> PERSON = List.of("name", "idNumber", "birthDate", "sex", "noIdReason", "phone");
    private static final List<String> INCIDENT = List.of("kind", "date", "loss", "selfPaidCost");

    /** As {@code POST /api/v1/applications} has it; who has a number needs neither birth date nor reason. */
    ObjectNode facts(String township) {
        ObjectNode facts = JsonNodeFactory.instance
                .objectNode()
                .put("township", township)
                .put("channel", "WINDOW")
                .put("residence", text("residence"))
                .put("reason", text("reason"));
        ObjectNode person =
                facts.putArray("members").addObject().put("ref", "m1").put("relation", "HEAD");
        boolean numbered = !text("idNumber").isEmpty();
        PERSON.stream()
                .filter(field ->
                        !numbered || !List.of("birthDate", "sex", "noIdReason").contains(field))
                .forEach(field -> put(person, field));
        ObjectNode incident = facts.putObject("incident").put("urgent", true);
        INCIDENT.forEach(field -> put(incident, field));
        if (!numbered) {
            incident.put("identityPending", true);
        }
        return facts;
    }

    /** What is wrong with what is asked for. */
    List<FormError> errors(UnaryOperator<String> words) {
        List<FormError> errors = new ArrayList<>();
        if (amount().isEmpty()) {
            errors.add(new FormError("amount", words.apply("cases.quick.amount.wrong")));
        }
        if (method().filter(one -> one == PayMethod.GOODS).isPresent()
                && text("goods").isEmpty()) {
            errors.add(new FormError("goods", words.apply("cases.quick.goods.missing")));
        }
        if (text("reason").isEmpty()) {
            errors.add(new FormError("reason", words.apply("cases.quick.reason.missing")));
        }
        return errors;
    }

    AskedRelief asked() {
        PayMethod method = method().orElse(PayMethod.CASH);
        return new AskedRelief(amount().orElse(Money.ZERO), method, method == PayMethod.GOODS ? text("goods") : null);
    }

    private Optional<Money> amount() {
        String narrow = FieldText.money(text("amount"));
        return narrow.matches("\\d{1,9}(\\.\\d{1,2})?")
                ? Optional.of(Money.ofYuan(narrow)).filter(Money::isPositive)
                : Optional.empty();
    }

    private Optional<PayMethod> method() {
        return Stream.of(PayMethod.values())
                .filter(one -> one.name().equals(text("method")))
                .findFirst();
    }

    private void put(ObjectNode object, String field) {
        JsonNode value = TypedText.read(field, text(field));
        if (value != null) {
            object.set(field, value);
        }
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
