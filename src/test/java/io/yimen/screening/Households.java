package io.yimen.screening;

import io.yimen.common.Money;
import io.yimen.common.RegionCode;
import io.yimen.common.Residence;
import io.yimen.common.Sex;
import io.yimen.policy.Parameter;
import io.yimen.policy.PolicyCatalogue;
import io.yimen.policy.PolicySet;
import io.yimen.policy.PolicyValue;
import io.yimen.rules.Decision;
import io.yimen.rules.Engine;
import io.yimen.screening.MemberFacts.Relation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Named families of Beilin, and the policy there, for tests that need neither database nor web. */
final class Households {

    static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    static final PolicyCatalogue CATALOGUE = new PolicyCatalogue();

    private static final RegionCode XIAN = new RegionCode("6101");
    private static final LocalDate SINCE = LocalDate.of(2020, 10, 1);
    private static final String NOTICE = "西安市标准通知";

    private Households() {}

    /** A man who works, his wife who cares at home, their daughter of nine with a school allowance. */
    static ScreeningRequest zhou() {
        return ScreeningRequest.of(
                        DAY,
                        "610103",
                        Residence.URBAN,
                        List.of(
                                MemberFacts.of("m1", LocalDate.of(1985, 3, 2), Sex.MALE, Relation.HEAD),
                                MemberFacts.of("m2", LocalDate.of(1987, 6, 20), Sex.FEMALE, Relation.SPOUSE),
                                pupil("m3", LocalDate.of(2017, 5, 6))))
                .withIncomes(List.of(
                        wage("m1", "1500"),
                        new IncomeFacts(
                                "m3",
                                IncomeFacts.Kind.TRANSFER,
                                "GOVERNMENT_ASSISTANCE",
                                yuan("100"),
                                null,
                                Period.MONTH)))
                .withAssets(new AssetFacts(
                        yuan("8600"), false, List.of(), List.of(new AssetFacts.Dwelling("52.60")), List.of()));
    }

    static Map<String, String> zhouNames() {
        return Map.of("m1", "周建平", "m2", "何玉芳", "m3", "周小雨");
    }

    /** Two earners with savings and a car: nothing for which the family qualifies. */
    static ScreeningRequest wealthy() {
        return zhou().withIncomes(List.of(wage("m1", "3000"), wage("m2", "1800.55")))
                .withAssets(new AssetFacts(
                        yuan("260000"),
                        false,
                        List.of(new AssetFacts.Vehicle(
                                AssetFacts.VehicleKind.CAR, AssetFacts.VehiclePurpose.PRIVATE, yuan("120000"))),
                        List.of(),
                        List.of()));
    }

    /** A widow with a stall, a son in prison, a severely disabled daughter, a brother elsewhere, and medical bills. */
    static ScreeningRequest wang() {
        MemberFacts daughter = MemberFacts.of("m3", LocalDate.of(1998, 8, 8), Sex.FEMALE, Relation.CHILD);
        return ScreeningRequest.of(
                        DAY,
                        "610103",
                        Residence.URBAN,
                        List.of(
                                MemberFacts.of("m1", LocalDate.of(1972, 1, 30), Sex.FEMALE, Relation.HEAD),
                                inPrison(MemberFacts.of("m2", LocalDate.of(1996, 4, 1), Sex.MALE, Relation.CHILD)),
                                disabled(daughter)))
                .withIncomes(List.of(
                        new IncomeFacts(
                                "m1", IncomeFacts.Kind.BUSINESS, null, yuan("30000"), yuan("9500"), Period.YEAR),
                        new IncomeFacts("m3", IncomeFacts.Kind.TRANSFER, "PENSION", yuan("150"), null, Period.MONTH)))
                .withExpenses(
                        List.of(new ExpenseFacts("m3", ExpenseFacts.Kind.MEDICAL_SELF_PAID, yuan("4000"), Period.YEAR)))
                .withObligors(List.of(brother()));
    }

    static Map<String, String> wangNames() {
        return Map.of("m1", "王秀兰", "m2", "王强", "m3", "王丽");
    }

    /** Parents with pensions above the margin line and a severely disabled grown-up son. */
    static ScreeningRequest pensioners() {
        return ScreeningRequest.of(
                        DAY,
                        "610103",
                        Residence.URBAN,
                        List.of(
                                MemberFacts.of("m1", LocalDate.of(1962, 2, 1), Sex.MALE, Relation.HEAD),
                                MemberFacts.of("m2", LocalDate.of(1964, 2, 1), Sex.FEMALE, Relation.SPOUSE),
                                disabled(MemberFacts.of("m3", LocalDate.of(1995, 2, 1), Sex.MALE, Relation.CHILD))))
                .withIncomes(List.of(pension("m1", "2600"), pension("m2", "2600")));
    }

    static Map<String, String> pensionersNames() {
        return Map.of("m1", "李国栋", "m2", "张桂英", "m3", "李明");
    }

    static IncomeFacts wage(String member, String monthly) {
        return new IncomeFacts(member, IncomeFacts.Kind.WAGE, null, yuan(monthly), null, Period.MONTH);
    }

    static IncomeFacts pension(String member, String monthly) {
        return new IncomeFacts(member, IncomeFacts.Kind.TRANSFER, "PENSION", yuan(monthly), null, Period.MONTH);
    }

    static Money yuan(String amount) {
        return Money.ofYuan(amount);
    }

    /** Decides by the policy of Beilin, with {@code more} laid over it. */
    static ScreeningResult decide(ScreeningRequest facts, Map<String, String> more) {
        PolicyInForce policy = new PolicyInForce(beilin(more), facts.overrides(), CATALOGUE);
        Decision decision = Engine.decide(ToRules.facts(facts), policy.parameters(), true);
        return FromRules.result(facts, decision, policy.usedBy(decision), true);
    }

    /** Tries out changed facts by the same policy. */
    static Function<ScreeningRequest, ScreeningResult> trials(Map<String, String> more) {
        return facts -> decide(facts, more);
    }

    static PolicySet beilin(Map<String, String> more) {
        Map<String, PolicyValue> values = new TreeMap<>();
        for (Parameter parameter : CATALOGUE.all()) {
            if (!parameter.defaultValue().isEmpty()) {
                values.put(
                        parameter.key(),
                        new PolicyValue(parameter.key(), parameter.defaultValue(), RegionCode.NATION, null, "", null));
            }
        }
        Map<String, String> local = new TreeMap<>(Map.of(
                "dibao.line.urban", "740.00",
                "dibao.line.rural", "560.00",
                "dibao.addon.minor_bp", "3000",
                "dibao.addon.severe_disability_bp", "5000",
                "income.employment_cost_monthly", "200.00",
                "tekun.base.urban", "0",
                "tekun.base.rural", "0",
                "rigid.disposable_income_yearly", "41314.00"));
        local.putAll(more);
        local.forEach((key, value) -> values.put(key, xian(key, value)));
        return new PolicySet(610103, DAY, values);
    }

    static Phrases phrases(Locale locale, Map<String, String> names) {
        return new Phrases(messages(), locale, names, code -> code.equals("6101") ? "西安市" : code);
    }

    static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("i18n/screening", "i18n/web");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static PolicyValue xian(String key, String value) {
        return new PolicyValue(key, value, XIAN, SINCE, NOTICE, new UUID(0, key.hashCode()));
    }

    private static ObligorFacts brother() {
        return new ObligorFacts(
                "o1",
                ObligorFacts.Relation.SIBLING,
                null,
                null,
                2L,
                yuan("30000"),
                null,
                null,
                null,
                ObligorFacts.Benefit.NONE,
                ObligorFacts.Status.PRESENT,
                null,
                true,
                null,
                yuan("1000"));
    }

    private static MemberFacts pupil(String ref, LocalDate born) {
        return changed(
                MemberFacts.of(ref, born, Sex.FEMALE, Relation.CHILD),
                MemberFacts.Status.PRESENT,
                MemberFacts.Study.COMPULSORY,
                null);
    }

    private static MemberFacts inPrison(MemberFacts member) {
        return changed(member, MemberFacts.Status.IMPRISONED, MemberFacts.Study.NONE, null);
    }

    private static MemberFacts disabled(MemberFacts member) {
        return changed(
                member,
                MemberFacts.Status.PRESENT,
                MemberFacts.Study.NONE,
                new MemberFacts.Disability(MemberFacts.DisabilityCategory.PHYSICAL, 2));
    }

    private static MemberFacts changed(
            MemberFacts member, MemberFacts.Status status, MemberFacts.Study study, MemberFacts.Disability disability) {
        return new MemberFacts(
                member.ref(),
                member.birthDate(),
                member.sex(),
                member.relation(),
                null,
                true,
                status,
                study,
                disability,
                false,
                false,
                disability == null ? null : MemberFacts.WorkAbility.NONE,
                null,
                null,
                MemberFacts.CareSetting.HOME,
                List.of());
    }
}
