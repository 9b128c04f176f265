package io.yimen.screening;

import io.yimen.common.Money;
import io.yimen.common.Residence;
import io.yimen.common.Sex;
import io.yimen.screening.AssetFacts.Company;
import io.yimen.screening.AssetFacts.Dwelling;
import io.yimen.screening.AssetFacts.Vehicle;
import io.yimen.screening.AssetFacts.VehicleKind;
import io.yimen.screening.AssetFacts.VehiclePurpose;
import io.yimen.screening.IncidentFacts.AwardType;
import io.yimen.screening.IncidentFacts.EarlierAward;
import io.yimen.screening.MemberFacts.Relation;
import io.yimen.web.JsonCursor;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads the facts of a household from JSON; the screening and the applications interface both go through it.
 *
 * <p>Placeholders stand where something could not be read: {@link JsonCursor#read} then throws before anybody sees them.
 */
public final class FactsReader {

    static final Pattern COUNTY = Pattern.compile("[0-9]{6}");
    private static final Pattern AREA = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,2})?");
    private static final LocalDate NO_DAY = LocalDate.EPOCH;
    private static final int MEMBERS = 30;

    private FactsReader() {}

    /**
     * Residence, members, incomes, expenses, assets, obligors and incident of the object at {@code json}, with every check across them.
     *
     * @param asOf nobody may be born later
     * @param member reads one member; {@link #member(JsonCursor, LocalDate)} where nothing is added to the contract
     */
    public static ScreeningRequest household(
            JsonCursor json, LocalDate asOf, String county, Function<JsonCursor, MemberFacts> member) {
        json.require("residence", "members");
        ScreeningRequest facts = new ScreeningRequest(
                null,
                asOf,
                county,
                json.choice("residence", Residence.class).orElse(Residence.URBAN),
                json.list("members", 1, MEMBERS, member),
                json.list("incomes", FactsReader::income),
                json.list("expenses", FactsReader::expense),
                json.object("assets", FactsReader::assets).orElse(null),
                json.list("obligors", FactsReader::obligor),
                json.object("incident", FactsReader::incident).orElse(null),
                Map.of());
        References.check(json);
        return facts;
    }

    /** A member as {@code screening.yaml} writes one, born at the latest on {@code asOf}. */
    public static MemberFacts member(JsonCursor json, LocalDate asOf) {
        json.require("birthDate", "sex");
        LocalDate born = json.date("birthDate").orElse(NO_DAY);
        if (born.isAfter(asOf)) {
            json.reject("/birthDate", "screening.json.bornLater", asOf);
        }
        return member(json, born, json.choice("sex", Sex.class).orElse(Sex.MALE));
    }

    /** Everything of a member but birth date and sex, which the caller has from elsewhere. */
    public static MemberFacts member(JsonCursor json, LocalDate birthDate, Sex sex) {
        json.require("ref", "relation");
        return new MemberFacts(
                json.text("ref", 32).orElse(""),
                birthDate,
                sex,
                json.choice("relation", Relation.class).orElse(Relation.OTHER),
                json.choice("residence", Residence.class).orElse(null),
                json.flag("livingTogether", true),
                json.choice("status", MemberFacts.Status.class).orElse(MemberFacts.Status.PRESENT),
                json.choice("study", MemberFacts.Study.class).orElse(MemberFacts.Study.NONE),
                json.object("disability", FactsReader::disability).orElse(null),
                json.flag("seriousIllness", false),
                json.flag("pregnant", false),
                json.choice("workAbility", MemberFacts.WorkAbility.class).orElse(null),
                json.flag("employed").orElse(null),
                json.object("selfCare", FactsReader::selfCare).orElse(null),
                json.choice("careSetting", MemberFacts.CareSetting.class).orElse(MemberFacts.CareSetting.HOME),
                json.list("activeBenefits", FactsReader::activeBenefit));
    }

    private static MemberFacts.Disability disability(JsonCursor json) {
        json.require("category", "level");
        return new MemberFacts.Disability(
                json.choice("category", MemberFacts.DisabilityCategory.class)
                        .orElse(MemberFacts.DisabilityCategory.MULTIPLE),
                json.whole("level", 1, 4).orElse(1L).intValue());
    }

    private static MemberFacts.SelfCare selfCare(JsonCursor json) {
        return new MemberFacts.SelfCare(
                json.flag("eating").orElse(null),
                json.flag("dressing").orElse(null),
                json.flag("gettingInAndOutOfBed").orElse(null),
                json.flag("toileting").orElse(null),
                json.flag("walkingIndoors").orElse(null),
                json.flag("bathing").orElse(null));
    }

    private static MemberFacts.ActiveBenefit activeBenefit(JsonCursor json) {
        json.require("programme", "county");
        return new MemberFacts.ActiveBenefit(
                json.choice("programme", MemberFacts.BenefitProgramme.class).orElse(MemberFacts.BenefitProgramme.DIBAO),
                json.text("county", COUNTY, "screening.json.county").orElse(""),
                json.flag("thisHousehold", false),
                json.month("lastMonth").map(Object::toString).orElse(null));
    }

    private static IncomeFacts income(JsonCursor json) {
        json.require("member", "kind", "amount", "period");
        return new IncomeFacts(
                json.text("member").orElse(""),
                json.choice("kind", IncomeFacts.Kind.class).orElse(IncomeFacts.Kind.OTHER),
                json.text("code", 40).orElse(null),
                json.money("amount").orElse(Money.ZERO),
                json.amount("costs").orElse(null),
                period(json));
    }

    private static ExpenseFacts expense(JsonCursor json) {
        json.require("kind", "amount", "period");
        return new ExpenseFacts(
                json.text("member").orElse(null),
                json.choice("kind", ExpenseFacts.Kind.class).orElse(ExpenseFacts.Kind.EDUCATION),
                json.amount("amount").orElse(Money.ZERO),
                period(json));
    }

    private static Period period(JsonCursor json) {
        return json.choice("period", Period.class).orElse(Period.MONTH);
    }

    private static AssetFacts assets(JsonCursor json) {
        return new AssetFacts(
                json.amount("financial").orElse(null),
                json.flag("overLimitUnknownAmount", false),
                json.list("vehicles", FactsReader::vehicle),
                json.list("dwellings", FactsReader::dwelling),
                json.list("companies", FactsReader::company));
    }

    private static Vehicle vehicle(JsonCursor json) {
        json.require("value");
        return new Vehicle(
                json.choice("kind", VehicleKind.class).orElse(VehicleKind.CAR),
                json.choice("purpose", VehiclePurpose.class).orElse(VehiclePurpose.PRIVATE),
                json.amount("value").orElse(Money.ZERO));
    }

    private static Dwelling dwelling(JsonCursor json) {
        json.require("areaSqm");
        return new Dwelling(json.text("areaSqm", AREA, "screening.json.area").orElse("0"));
    }

    private static Company company(JsonCursor json) {
        json.require("registeredCapital");
        return new Company(json.amount("registeredCapital").orElse(Money.ZERO));
    }

    private static ObligorFacts obligor(JsonCursor json) {
        json.require("ref", "relation");
        return new ObligorFacts(
                json.text("ref").orElse(""),
                json.choice("relation", ObligorFacts.Relation.class).orElse(ObligorFacts.Relation.CHILD),
                json.has("supports") ? json.texts("supports", 0, Integer.MAX_VALUE, Integer.MAX_VALUE) : null,
                json.whole("dependantsTotal", 1, Long.MAX_VALUE).orElse(null),
                json.whole("householdSize", 1, Long.MAX_VALUE).orElse(null),
                json.amount("householdAnnualIncome").orElse(null),
                json.choice("residence", Residence.class).orElse(null),
                json.whole("age").orElse(null),
                json.flag("severelyDisabled").orElse(null),
                json.choice("benefit", ObligorFacts.Benefit.class).orElse(ObligorFacts.Benefit.NONE),
                json.choice("status", ObligorFacts.Status.class).orElse(ObligorFacts.Status.PRESENT),
                json.flag("ability").orElse(null),
                json.flag("consent", true),
                json.amount("courtOrderedAnnual").orElse(null),
                json.amount("actualAnnual").orElse(null));
    }

    private static IncidentFacts incident(JsonCursor json) {
        json.require("kind", "date");
        return new IncidentFacts(
                json.choice("kind", IncidentFacts.Kind.class).orElse(IncidentFacts.Kind.OTHER),
                json.date("date").orElse(NO_DAY),
                json.flag("urgent", false),
                json.amount("loss").orElse(null),
                json.amount("selfPaidCost").orElse(null),
                json.flag("identityPending", false),
                json.list("earlierAwards", FactsReader::earlierAward));
    }

    private static EarlierAward earlierAward(JsonCursor json) {
        json.require("type", "date", "amount");
        return new EarlierAward(
                json.choice("type", AwardType.class).orElse(AwardType.ORDINARY),
                json.text("kind").orElse(null),
                json.flag("sameIncident", false),
                json.date("date").orElse(NO_DAY),
                json.amount("amount").orElse(Money.ZERO));
    }
}
