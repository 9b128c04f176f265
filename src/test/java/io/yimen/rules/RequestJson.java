package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.rules.Facts.ActiveBenefit;
import io.yimen.rules.Facts.Assets;
import io.yimen.rules.Facts.EarlierAward;
import io.yimen.rules.Facts.Expense;
import io.yimen.rules.Facts.Incident;
import io.yimen.rules.Facts.Income;
import io.yimen.rules.Facts.Member;
import io.yimen.rules.Facts.Obligor;
import io.yimen.rules.Facts.SelfCare;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes facts and values as the request of the screening contract that says them. */
public final class RequestJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<SelfCare, String> SELF_CARE = Map.of(
            SelfCare.EATING, "eating",
            SelfCare.DRESSING, "dressing",
            SelfCare.GETTING_IN_AND_OUT_OF_BED, "gettingInAndOutOfBed",
            SelfCare.TOILETING, "toileting",
            SelfCare.WALKING_INDOORS, "walkingIndoors",
            SelfCare.BATHING, "bathing");

    private final ObjectNode node = JSON.createObjectNode();

    private RequestJson() {}

    public static ObjectNode of(Facts facts, Map<String, String> values) {
        ObjectNode request = new RequestJson()
                .put("asOf", facts.asOf())
                .put("county", Integer.toString(facts.county()))
                .put("residence", facts.residence())
                .list("members", facts.members(), RequestJson::member)
                .list("incomes", facts.incomes(), RequestJson::income)
                .list("expenses", facts.expenses(), RequestJson::expense)
                .object("assets", facts.assets(), RequestJson::assets)
                .list("obligors", facts.obligors(), RequestJson::obligor)
                .object("incident", facts.incident(), RequestJson::incident)
                .node;
        ObjectNode overrides = request.putObject("overrides");
        new TreeMap<>(values).forEach(overrides::put);
        return request;
    }

    private static ObjectNode member(Member member) {
        RequestJson json = new RequestJson()
                .put("ref", member.ref())
                .put("birthDate", member.birthDate())
                .put("sex", member.sex())
                .put("relation", member.relation())
                .put("residence", member.residence())
                .put("livingTogether", member.livingTogether())
                .put("status", member.status())
                .put("study", member.study())
                .put("seriousIllness", member.seriousIllness())
                .put("pregnant", member.pregnant())
                .put("workAbility", member.workAbility())
                .put("employed", member.employed())
                .put("careSetting", member.careSetting())
                .list("activeBenefits", member.activeBenefits(), RequestJson::benefit)
                .object("selfCare", member.selfCareFailed(), RequestJson::selfCare);
        return json.object(
                        "disability",
                        member.disability(),
                        disability -> new RequestJson()
                                .put("category", disability.category())
                                .put("level", disability.level())
                                .node)
                .node;
    }

    private static ObjectNode selfCare(Set<SelfCare> failed) {
        RequestJson json = new RequestJson();
        for (SelfCare item : SelfCare.values()) {
            json.put(SELF_CARE.get(item), !failed.contains(item));
        }
        return json.node;
    }

    private static ObjectNode benefit(ActiveBenefit benefit) {
        return new RequestJson()
                .put("programme", benefit.programme())
                .put("county", Integer.toString(benefit.county()))
                .put("thisHousehold", benefit.thisHousehold())
                .put("lastMonth", benefit.lastMonth())
                .node;
    }

    private static ObjectNode income(Income income) {
        return new RequestJson()
                .put("member", income.member())
                .put("kind", income.kind())
                .put("code", income.code())
                .put("amount", income.amount())
                .put("costs", income.costs())
                .put("period", income.period())
                .node;
    }

    private static ObjectNode expense(Expense expense) {
        return new RequestJson()
                .put("member", expense.member())
                .put("kind", expense.kind())
                .put("amount", expense.amount())
                .put("period", expense.period())
                .node;
    }

    private static ObjectNode assets(Assets assets) {
        return new RequestJson()
                .put("financial", assets.financial())
                .put("overLimitUnknownAmount", assets.overLimitUnknownAmount())
                .list(
                        "vehicles",
                        assets.vehicles(),
                        vehicle -> new RequestJson()
                                .put("kind", vehicle.kind())
                                .put("purpose", vehicle.purpose())
                                .put("value", vehicle.value())
                                .node)
                .list(
                        "dwellings",
                        assets.dwellings(),
                        dwelling -> new RequestJson().put("areaSqm", Money.ofFen(dwelling.areaHundredths())).node)
                .list(
                        "companies",
                        assets.companies(),
                        company -> new RequestJson().put("registeredCapital", company.registeredCapital()).node)
                .node;
    }

    private static ObjectNode obligor(Obligor obligor) {
        RequestJson json = new RequestJson()
                .put("ref", obligor.ref())
                .put("relation", obligor.relation())
                .put("dependantsTotal", obligor.dependantsTotal())
                .put("householdSize", obligor.householdSize())
                .put("householdAnnualIncome", obligor.householdAnnualIncome())
                .put("residence", obligor.residence())
                .put("age", obligor.age())
                .put("severelyDisabled", obligor.severelyDisabled())
                .put("benefit", obligor.benefit())
                .put("status", obligor.status())
                .put("ability", obligor.ability())
                .put("consent", obligor.consent())
                .put("courtOrderedAnnual", obligor.courtOrderedAnnual())
                .put("actualAnnual", obligor.actualAnnual());
        if (obligor.supports() != null) {
            ArrayNode supports = json.node.putArray("supports");
            obligor.supports().forEach(supports::add);
        }
        return json.node;
    }

    private static ObjectNode incident(Incident incident) {
        return new RequestJson()
                .put("kind", incident.kind())
                .put("date", incident.date())
                .put("urgent", incident.urgent())
                .put("loss", incident.loss())
                .put("selfPaidCost", incident.selfPaidCost())
                .put("identityPending", incident.identityPending())
                .list("earlierAwards", incident.earlierAwards(), RequestJson::earlier)
                .node;
    }

    private static ObjectNode earlier(EarlierAward award) {
        return new RequestJson()
                .put("type", award.type())
                .put("kind", award.kind())
                .put("sameIncident", award.sameIncident())
                .put("date", award.date())
                .put("amount", award.amount())
                .node;
    }

    /** Booleans and whole numbers as they are, everything else as its text; nothing where there is nothing. */
    private RequestJson put(String name, @Nullable Object value) {
        if (value instanceof Boolean flag) {
            node.put(name, flag);
        } else if (value instanceof Number number) {
            node.put(name, number.longValue());
        } else if (value != null) {
            node.put(name, value.toString());
        }
        return this;
    }

    private <T> RequestJson list(String name, Collection<T> items, Function<T, ObjectNode> writer) {
        ArrayNode array = node.putArray(name);
        items.forEach(item -> array.add(writer.apply(item)));
        return this;
    }

    private <T> RequestJson object(String name, @Nullable T value, Function<T, ObjectNode> writer) {
        if (value != null) {
            node.set(name, writer.apply(value));
        }
        return this;
    }
}
