package io.yimen.application;

import io.yimen.common.Money;
import io.yimen.screening.IncomeFacts;
import io.yimen.verification.report.ComparedItem;
import io.yimen.verification.report.Declared.Income;
import io.yimen.verification.report.ItemValue;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts one side of a comparison into a document of facts: what was found in place of what was said, or back again. */
final class FactsTakeover {

    private static final int MONTHS = 12;

    private final ObjectNode document;
    private final String ref;

    private FactsTakeover(ObjectNode document, @Nullable String ref) {
        this.document = document;
        this.ref = Objects.requireNonNullElse(ref, "");
    }

    /** Changes the document; what cannot take the place of a declaration is left as it is. */
    static void put(ObjectNode document, ComparedItem item, @Nullable String ref, ItemValue value) {
        FactsTakeover takeover = new FactsTakeover(document, ref);
        switch (item.scope()) {
            case PERSON -> takeover.person(item, value);
            case HOUSEHOLD -> takeover.household(item, value);
            case OBLIGOR -> takeover.obligor(value);
        }
    }

    private void person(ComparedItem item, ItemValue value) {
        switch (item) {
            case WAGE -> income(Income.WAGE, value);
            case BUSINESS -> income(Income.BUSINESS, value);
            case PROPERTY -> income(Income.PROPERTY, value);
            case PENSION -> income(Income.PENSION, value);
            case MEDICAL -> medical(value);
            default ->
                Optional.ofNullable(find("members"))
                        .or(() -> Optional.ofNullable(find("obligors")))
                        .ifPresent(person -> standing(person, item, value));
        }
    }

    private static void standing(ObjectNode person, ComparedItem item, ItemValue value) {
        String code = Objects.requireNonNullElse(value.code(), "");
        switch (item) {
            case DEATH -> person.put("status", code);
            case HUKOU -> person.put("hukouTownship", code);
            case STUDY -> person.put("study", code);
            case EMPLOYMENT -> employment(person, code);
            case DISABILITY -> disability(person, code);
            case BENEFIT -> benefits(person, value);
            default -> {}
        }
    }

    private static void employment(ObjectNode person, String code) {
        if (code.equals("EMPLOYED")) {
            person.put("employed", true);
        } else {
            person.remove("employed");
        }
    }

    private static void disability(ObjectNode person, String certificate) {
        String[] parts = certificate.split("/");
        if (parts.length == 2) {
            person.putObject("disability").put("category", parts[0]).put("level", Integer.parseInt(parts[1]));
        } else {
            person.remove("disability");
        }
    }

    private static void benefits(ObjectNode person, ItemValue value) {
        ArrayNode benefits = person.putArray("activeBenefits");
        value.things()
                .forEach(benefit -> benefits.addObject()
                        .put("programme", benefit.get("programme"))
                        .put("county", benefit.get("county")));
    }

    private void household(ComparedItem item, ItemValue value) {
        ObjectNode assets = document.get("assets") instanceof ObjectNode given ? given : document.putObject("assets");
        switch (item) {
            case FINANCIAL -> amount(assets, "financial", value);
            case OVER_LIMIT -> assets.put("overLimitUnknownAmount", "OVER_LIMIT".equals(value.code()));
            case VEHICLES -> things(assets.putArray("vehicles"), value);
            case DWELLINGS -> things(assets.putArray("dwellings"), value);
            case COMPANIES -> companies(assets.putArray("companies"), value);
            default -> {}
        }
    }

    private static void things(ArrayNode list, ItemValue value) {
        value.things().forEach(thing -> {
            ObjectNode object = list.addObject();
            thing.forEach(object::put);
        });
    }

    private static void companies(ArrayNode list, ItemValue value) {
        value.things().forEach(thing -> list.addObject().put("registeredCapital", thing.get("capital")));
    }

    private void obligor(ItemValue value) {
        ObjectNode obligor = find("obligors");
        if (obligor != null) {
            amount(obligor, "householdAnnualIncome", value);
        }
    }

    /** One line in place of all of the kind; by the month where that is a whole number of fen. */
    private void income(Income kind, ItemValue value) {
        ArrayNode incomes = list("incomes");
        String code = code(incomes, kind);
        remove(incomes, line -> belongs(line, kind));
        if (value.amountOrZero().isPositive()) {
            ObjectNode line = incomes.addObject().put("member", ref);
            line.put("kind", kind == Income.PENSION ? IncomeFacts.Kind.TRANSFER.name() : kind.name());
            if (code != null) {
                line.put("code", code);
            }
            period(line, value.amountOrZero());
        }
    }

    private @Nullable String code(ArrayNode incomes, Income kind) {
        for (JsonNode line : incomes) {
            if (belongs(line, kind) && line.has("code")) {
                return line.path("code").asString("");
            }
        }
        return kind == Income.PENSION ? "PENSION" : null;
    }

    private boolean belongs(JsonNode line, Income kind) {
        if (!line.path("member").asString("").equals(ref)) {
            return false;
        }
        String code = line.path("code").asString("");
        IncomeFacts.Kind given = IncomeFacts.Kind.valueOf(line.path("kind").asString("OTHER"));
        return DeclaredFacts.kind(given, code.isEmpty() ? null : code) == kind;
    }

    private void medical(ItemValue value) {
        ArrayNode expenses = list("expenses");
        remove(
                expenses,
                line -> line.path("member").asString("").equals(ref)
                        && line.path("kind").asString("").equals("MEDICAL_SELF_PAID"));
        if (value.amountOrZero().isPositive()) {
            period(expenses.addObject().put("member", ref).put("kind", "MEDICAL_SELF_PAID"), value.amountOrZero());
        }
    }

    private static void period(ObjectNode line, Money yearly) {
        boolean whole = yearly.fen() % MONTHS == 0;
        line.put("amount", (whole ? Money.ofFen(yearly.fen() / MONTHS) : yearly).toString());
        line.put("period", whole ? "MONTH" : "YEAR");
    }

    private static void amount(ObjectNode object, String field, ItemValue value) {
        Money amount = value.amount();
        if (amount == null) {
            object.remove(field);
        } else {
            object.put(field, amount.toString());
        }
    }

    private static void remove(ArrayNode list, Predicate<JsonNode> unwanted) {
        Iterator<JsonNode> lines = list.iterator();
        while (lines.hasNext()) {
            if (unwanted.test(lines.next())) {
                lines.remove();
            }
        }
    }

    private ArrayNode list(String field) {
        return document.get(field) instanceof ArrayNode list ? list : document.putArray(field);
    }

    private @Nullable ObjectNode find(String list) {
        for (JsonNode one : document.path(list)) {
            if (one instanceof ObjectNode object
                    && object.path("ref").asString("").equals(ref)) {
                return object;
            }
        }
        return null;
    }
}
