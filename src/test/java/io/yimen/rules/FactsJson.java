package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.common.Residence;
import io.yimen.common.Sex;
import io.yimen.rules.Facts.ActiveBenefit;
import io.yimen.rules.Facts.Assets;
import io.yimen.rules.Facts.CareSetting;
import io.yimen.rules.Facts.Company;
import io.yimen.rules.Facts.Disability;
import io.yimen.rules.Facts.DisabilityCategory;
import io.yimen.rules.Facts.Dwelling;
import io.yimen.rules.Facts.EarlierAward;
import io.yimen.rules.Facts.Expense;
import io.yimen.rules.Facts.ExpenseKind;
import io.yimen.rules.Facts.Incident;
import io.yimen.rules.Facts.IncidentKind;
import io.yimen.rules.Facts.Income;
import io.yimen.rules.Facts.IncomeKind;
import io.yimen.rules.Facts.Member;
import io.yimen.rules.Facts.MemberStatus;
import io.yimen.rules.Facts.Obligor;
import io.yimen.rules.Facts.ObligorBenefit;
import io.yimen.rules.Facts.ObligorRelation;
import io.yimen.rules.Facts.ObligorStatus;
import io.yimen.rules.Facts.Period;
import io.yimen.rules.Facts.Relation;
import io.yimen.rules.Facts.ReliefType;
import io.yimen.rules.Facts.SelfCare;
import io.yimen.rules.Facts.Study;
import io.yimen.rules.Facts.Vehicle;
import io.yimen.rules.Facts.VehicleKind;
import io.yimen.rules.Facts.VehiclePurpose;
import io.yimen.rules.Facts.WorkAbility;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the screening contract's request into facts, for tests; it trusts what it reads. */
final class FactsJson {

    private static final Map<String, SelfCare> SELF_CARE = Map.of(
            "eating", SelfCare.EATING,
            "dressing", SelfCare.DRESSING,
            "gettingInAndOutOfBed", SelfCare.GETTING_IN_AND_OUT_OF_BED,
            "toileting", SelfCare.TOILETING,
            "walkingIndoors", SelfCare.WALKING_INDOORS,
            "bathing", SelfCare.BATHING);

    private FactsJson() {}

    static Map<String, String> values(JsonNode request) {
        Map<String, String> values = new TreeMap<>();
        request.path("overrides")
                .properties()
                .forEach(e -> values.put(e.getKey(), e.getValue().asString()));
        return values;
    }

    static Facts facts(JsonNode request) {
        return new Facts(
                LocalDate.parse(request.get("asOf").asString()),
                Integer.parseInt(request.get("county").asString()),
                Residence.valueOf(request.get("residence").asString()),
                list(request, "members", FactsJson::member),
                list(request, "incomes", FactsJson::income),
                list(request, "expenses", FactsJson::expense),
                request.has("assets") ? assets(request.get("assets")) : Assets.NONE,
                list(request, "obligors", FactsJson::obligor),
                request.has("incident") ? incident(request.get("incident")) : null);
    }

    private static Member member(JsonNode node) {
        return new Member(
                node.get("ref").asString(),
                LocalDate.parse(node.get("birthDate").asString()),
                choice(node, "sex", Sex.FEMALE),
                Relation.valueOf(node.get("relation").asString()),
                optional(node, "residence", Residence.class),
                node.path("livingTogether").asBoolean(true),
                choice(node, "status", MemberStatus.PRESENT),
                choice(node, "study", Study.NONE),
                node.has("disability") ? disability(node.get("disability")) : null,
                node.path("seriousIllness").asBoolean(false),
                node.path("pregnant").asBoolean(false),
                optional(node, "workAbility", WorkAbility.class),
                node.has("employed") ? (Boolean) node.get("employed").asBoolean() : null,
                failed(node.path("selfCare")),
                choice(node, "careSetting", CareSetting.HOME),
                list(node, "activeBenefits", FactsJson::benefit));
    }

    private static Disability disability(JsonNode node) {
        return new Disability(
                DisabilityCategory.valueOf(node.get("category").asString()),
                node.get("level").asInt());
    }

    private static Set<SelfCare> failed(JsonNode node) {
        Set<SelfCare> failed = EnumSet.noneOf(SelfCare.class);
        node.properties().forEach(e -> {
            if (!e.getValue().asBoolean()) {
                failed.add(SELF_CARE.get(e.getKey()));
            }
        });
        return failed;
    }

    private static ActiveBenefit benefit(JsonNode node) {
        return new ActiveBenefit(
                Programme.valueOf(node.get("programme").asString()),
                Integer.parseInt(node.get("county").asString()),
                node.path("thisHousehold").asBoolean(false),
                node.has("lastMonth") ? YearMonth.parse(node.get("lastMonth").asString()) : null);
    }

    private static Income income(JsonNode node) {
        return new Income(
                node.get("member").asString(),
                IncomeKind.valueOf(node.get("kind").asString()),
                text(node, "code"),
                money(node, "amount"),
                money(node, "costs"),
                Period.valueOf(node.get("period").asString()));
    }

    private static Expense expense(JsonNode node) {
        return new Expense(
                text(node, "member"),
                ExpenseKind.valueOf(node.get("kind").asString()),
                money(node, "amount"),
                Period.valueOf(node.get("period").asString()));
    }

    private static Assets assets(JsonNode node) {
        return new Assets(
                money(node, "financial"),
                node.path("overLimitUnknownAmount").asBoolean(false),
                list(node, "vehicles", FactsJson::vehicle),
                list(node, "dwellings", d -> new Dwelling(money(d, "areaSqm").fen())),
                list(node, "companies", c -> new Company(money(c, "registeredCapital"))));
    }

    private static Vehicle vehicle(JsonNode node) {
        return new Vehicle(
                choice(node, "kind", VehicleKind.CAR),
                choice(node, "purpose", VehiclePurpose.PRIVATE),
                money(node, "value"));
    }

    private static Obligor obligor(JsonNode node) {
        return new Obligor(
                node.get("ref").asString(),
                ObligorRelation.valueOf(node.get("relation").asString()),
                node.has("supports") ? list(node, "supports", JsonNode::asString) : null,
                number(node, "dependantsTotal"),
                number(node, "householdSize"),
                optionalMoney(node, "householdAnnualIncome"),
                optional(node, "residence", Residence.class),
                number(node, "age"),
                node.path("severelyDisabled").asBoolean(false),
                choice(node, "benefit", ObligorBenefit.NONE),
                choice(node, "status", ObligorStatus.PRESENT),
                node.has("ability") ? (Boolean) node.get("ability").asBoolean() : null,
                node.path("consent").asBoolean(true),
                optionalMoney(node, "courtOrderedAnnual"),
                optionalMoney(node, "actualAnnual"));
    }

    private static Incident incident(JsonNode node) {
        return new Incident(
                IncidentKind.valueOf(node.get("kind").asString()),
                LocalDate.parse(node.get("date").asString()),
                node.path("urgent").asBoolean(false),
                optionalMoney(node, "loss"),
                optionalMoney(node, "selfPaidCost"),
                node.path("identityPending").asBoolean(false),
                list(node, "earlierAwards", FactsJson::earlier));
    }

    private static EarlierAward earlier(JsonNode node) {
        return new EarlierAward(
                ReliefType.valueOf(node.get("type").asString()),
                text(node, "kind"),
                node.path("sameIncident").asBoolean(false),
                LocalDate.parse(node.get("date").asString()),
                money(node, "amount"));
    }

    private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> reader) {
        List<T> items = new ArrayList<>();
        node.path(name).forEach(item -> items.add(reader.apply(item)));
        return items;
    }

    private static Money money(JsonNode node, String name) {
        return node.has(name) ? Money.ofYuan(node.get(name).asString()) : Money.ZERO;
    }

    private static @Nullable Money optionalMoney(JsonNode node, String name) {
        return node.has(name) ? money(node, name) : null;
    }

    private static @Nullable Long number(JsonNode node, String name) {
        return node.has(name) ? (Long) node.get(name).asLong() : null;
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.has(name) ? node.get(name).asString() : null;
    }

    private static <E extends Enum<E>> @Nullable E optional(JsonNode node, String name, Class<E> type) {
        return node.has(name) ? Enum.valueOf(type, node.get(name).asString()) : null;
    }

    private static <E extends Enum<E>> E choice(JsonNode node, String name, E usual) {
        E chosen = optional(node, name, usual.getDeclaringClass());
        return chosen == null ? usual : chosen;
    }
}
