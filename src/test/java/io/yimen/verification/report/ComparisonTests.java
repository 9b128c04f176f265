package io.yimen.verification.report;

import static io.yimen.verification.report.Heard.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.common.Money;
import io.yimen.verification.FactKind;
import io.yimen.verification.ItemState;
import io.yimen.verification.report.Compared.Verdict;
import io.yimen.verification.report.Declared.Income;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Declared against found, kind by kind; tolerances are those of {@code verification_tolerances.csv}. */
class ComparisonTests {

    private final Tolerances tolerances = new Tolerances();

    @ParameterizedTest
    @CsvSource({
        // 18,000.00 a year; the greater of 240.00 and 5 % (900.00) is let pass
        "18000.00, AGREES",
        "18900.00, WITHIN_TOLERANCE",
        "18900.01, DIFFERS",
        "17100.00, WITHIN_TOLERANCE",
        "17099.99, DIFFERS"
    })
    void sums_taxed_pay_and_lets_small_differences_pass(String found, Verdict verdict) {
        Money half = Money.ofYuan("9000.00");
        Compared row = only(
                Sayings.couple(),
                ComparedItem.WAGE,
                Heard.nothing()
                        .from(
                                "TAX",
                                "m1",
                                fact(
                                        FactKind.TAXED_INCOME,
                                        half.toString(),
                                        Map.of("item", "WAGE", "month", "2026-09")),
                                fact(
                                        FactKind.TAXED_INCOME,
                                        Money.ofYuan(found).minus(half).toString(),
                                        Map.of("item", "LABOUR", "month", "2026-10"))));

        assertThat(row.verdict()).isEqualTo(verdict);
        assertThat(row.found().amount()).isEqualTo(Money.ofYuan(found));
        assertThat(row.sources()).containsExactly("TAX");
    }

    @Test
    void a_pension_that_nobody_mentioned_differs() {
        Compared row = only(
                Sayings.couple(),
                ComparedItem.PENSION,
                Heard.nothing().from("HRSS", "m2", fact(FactKind.PENSION, "1280.00", Map.of("state", "PAYING"))));

        assertThat(row.differs()).isTrue();
        assertThat(row.declared()).isEqualTo(ItemValue.NOTHING);
        assertThat(row.found().amount()).isEqualTo(Money.ofYuan("15360.00"));
        assertThat(row.key()).isEqualTo("PENSION:m2");
    }

    @Test
    void a_pension_that_has_stopped_is_none() {
        assertThat(rows(
                        Sayings.couple(),
                        Heard.nothing()
                                .from("HRSS", "m2", fact(FactKind.PENSION, "1280.00", Map.of("state", "STOPPED")))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"8600.00, AGREES", "8742.16, WITHIN_TOLERANCE", "9100.00, WITHIN_TOLERANCE", "9100.01, DIFFERS"})
    void adds_up_deposits_securities_and_balances_of_the_whole_family(String found, Verdict verdict) {
        Compared row = only(
                Sayings.couple(),
                ComparedItem.FINANCIAL,
                Heard.nothing()
                        .from("BANK", "m1", fact(FactKind.DEPOSIT, "5000.00", Map.of()))
                        .from("SECURITIES", "m2", fact(FactKind.SECURITIES, "1000.00", Map.of()))
                        .from(
                                "PAYMENT",
                                "m3",
                                fact(
                                        FactKind.PAYMENT_BALANCE,
                                        Money.ofYuan(found)
                                                .minus(Money.ofYuan("6000"))
                                                .toString(),
                                        Map.of())));

        assertThat(row.verdict()).isEqualTo(verdict);
        assertThat(row.ref()).isNull();
        assertThat(row.sources()).containsExactly("BANK", "PAYMENT", "SECURITIES");
    }

    @Test
    void over_the_limit_without_an_amount_is_a_difference_of_its_own() {
        List<Compared> rows = rows(
                Sayings.couple(),
                Heard.nothing()
                        .from("BANK", "m1", fact(FactKind.DEPOSIT_OVER_LIMIT, null, Map.of("overLimit", "YES"))));

        assertThat(rows).extracting(Compared::item).containsExactly(ComparedItem.OVER_LIMIT);
        assertThat(rows.get(0).differs()).isTrue();
        assertThat(rows.get(0).found().code()).isEqualTo("OVER_LIMIT");
    }

    @Test
    void not_over_the_limit_says_nothing_against_anybody() {
        assertThat(rows(
                        Sayings.couple(),
                        Heard.nothing()
                                .from(
                                        "BANK",
                                        "m1",
                                        fact(FactKind.DEPOSIT_OVER_LIMIT, null, Map.of("overLimit", "NO")))))
                .isEmpty();
    }

    @Test
    void a_second_dwelling_differs_and_a_shop_is_none() {
        Compared row = only(
                Sayings.couple(),
                ComparedItem.DWELLINGS,
                Heard.nothing()
                        .from(
                                "REAL_ESTATE",
                                "m1",
                                fact(FactKind.DWELLING, null, Map.of("use", "HOME", "area", "52.60")),
                                fact(FactKind.DWELLING, null, Map.of("use", "HOME", "area", "88.00")),
                                fact(FactKind.DWELLING, null, Map.of("use", "SHOP", "area", "20.00"))));

        assertThat(row.differs()).isTrue();
        assertThat(row.found().things()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"52.60, AGREES", "54.60, WITHIN_TOLERANCE", "54.61, DIFFERS"})
    void compares_the_area_of_as_many_dwellings(String area, Verdict verdict) {
        Compared row = only(
                Sayings.couple(),
                ComparedItem.DWELLINGS,
                Heard.nothing()
                        .from("REAL_ESTATE", "m1", fact(FactKind.DWELLING, null, Map.of("use", "HOME", "area", area))));

        assertThat(row.verdict()).isEqualTo(verdict);
    }

    @Test
    void a_vehicle_for_a_disabled_member_keeps_its_purpose() {
        Compared row = only(
                Sayings.couple(),
                ComparedItem.VEHICLES,
                Heard.nothing()
                        .from(
                                "MPS_VEHICLE",
                                "m2",
                                fact(FactKind.VEHICLE, "12000.00", Map.of("type", "SEDAN", "use", "DISABILITY")),
                                fact(FactKind.VEHICLE, "1.00", Map.of("type", "VAN", "status", "SCRAPPED"))));

        assertThat(row.differs()).isTrue();
        assertThat(row.found().things())
                .containsExactly(
                        new java.util.TreeMap<>(Map.of("kind", "CAR", "purpose", "DISABILITY", "value", "12000.00")));
    }

    @Test
    void counts_companies_that_are_open_and_ones_own() {
        Compared row = only(
                Sayings.couple(),
                ComparedItem.COMPANIES,
                Heard.nothing()
                        .from(
                                "MARKET",
                                "m1",
                                fact(FactKind.COMPANY, "30000.00", Map.of("role", "SOLE_TRADER", "state", "ACTIVE")),
                                fact(FactKind.COMPANY, "10.00", Map.of("role", "INVESTOR", "state", "CLOSED")),
                                fact(FactKind.COMPANY, "10.00", Map.of("role", "OFFICER", "state", "ACTIVE"))));

        assertThat(row.found().things()).hasSize(1);
        assertThat(row.differs()).isTrue();
    }

    @Test
    void two_registers_of_one_death_are_one_difference() {
        Compared row = only(
                Sayings.couple(),
                ComparedItem.DEATH,
                Heard.nothing()
                        .from("MPS_DEATH", "m2", fact(FactKind.DEATH, null, Map.of("date", "2026-05-01")))
                        .from("MCA_CREMATION", "m2", fact(FactKind.CREMATION, null, Map.of("date", "2026-05-03"))));

        assertThat(row.sources()).containsExactly("MCA_CREMATION", "MPS_DEATH");
        assertThat(row.declared().code()).isEqualTo("PRESENT");
        assertThat(row.found().code()).isEqualTo("DECEASED");
    }

    @ParameterizedTest
    @CsvSource({
        "610103001, NORMAL, AGREES",
        "610103, NORMAL, AGREES",
        "610103002, NORMAL, DIFFERS",
        "371424, NORMAL, DIFFERS",
        "610103001, CANCELLED, DIFFERS"
    })
    void compares_the_place_of_the_hukou_as_finely_as_the_register_knows_it(
            String place, String status, Verdict verdict) {
        Compared row = only(
                Sayings.couple(),
                ComparedItem.HUKOU,
                Heard.nothing()
                        .from("MPS_HUKOU", "m1", fact(FactKind.HUKOU, null, Map.of("place", place, "status", status))));

        assertThat(row.verdict()).isEqualTo(verdict);
    }

    @Test
    void a_place_in_words_cannot_be_compared() {
        assertThat(rows(
                        Sayings.couple(),
                        Heard.nothing()
                                .from(
                                        "MPS_HUKOU",
                                        "m1",
                                        fact(FactKind.HUKOU, null, Map.of("place", "西安市", "status", "NORMAL")))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MARRIED, AGREES", "DIVORCED, DIFFERS"})
    void compares_marriage_with_the_family_as_it_is(String status, Verdict verdict) {
        Compared row = only(
                Sayings.couple(),
                ComparedItem.MARRIAGE,
                Heard.nothing()
                        .from("MCA_MARRIAGE", "m1", fact(FactKind.MARRIAGE, null, Map.of("status", status)))
                        .from("MCA_MARRIAGE", "m3", fact(FactKind.MARRIAGE, null, Map.of("status", status))));

        assertThat(row.ref()).isEqualTo("m1");
        assertThat(row.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"DIBAO, 371424001, AGREES", "DIBAO, 341523, DIFFERS", "TEKUN, 371424, DIFFERS"})
    void knows_benefits_elsewhere_that_were_declared(String programme, String place, Verdict verdict) {
        Compared row = only(
                Sayings.couple(),
                ComparedItem.BENEFIT,
                Heard.nothing()
                        .from(
                                "MCA_BENEFIT",
                                "m2",
                                fact(
                                        FactKind.OTHER_BENEFIT,
                                        "300.00",
                                        Map.of("programme", programme, "place", place))));

        assertThat(row.verdict()).isEqualTo(verdict);
    }

    @Test
    void only_dibao_and_tekun_exclude_each_other() {
        assertThat(rows(
                        Sayings.couple(),
                        Heard.nothing()
                                .from(
                                        "MCA_BENEFIT",
                                        "m2",
                                        fact(
                                                FactKind.OTHER_BENEFIT,
                                                "80.00",
                                                Map.of("programme", "DISABILITY_SUBSIDY")))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PHYSICAL, 2, AGREES", "PHYSICAL, 3, DIFFERS", "VISUAL, 2, DIFFERS"})
    void compares_the_certificate_of_disability(String kind, String grade, Verdict verdict) {
        Compared row = only(
                Sayings.couple(),
                ComparedItem.DISABILITY,
                Heard.nothing()
                        .from("CDPF", "m2", fact(FactKind.DISABILITY, null, Map.of("kind", kind, "grade", grade))));

        assertThat(row.verdict()).isEqualTo(verdict);
    }

    @Test
    void the_federation_issues_certificates_so_none_on_its_books_is_none() {
        Compared row = only(
                Sayings.couple(),
                ComparedItem.DISABILITY,
                Heard.nothing().state("CDPF", "m1", ItemState.NO_RECORD).state("CDPF", "m2", ItemState.NO_RECORD));

        assertThat(row.ref()).isEqualTo("m2");
        assertThat(row.found().code()).isEqualTo("NONE");
    }

    @Test
    void contributions_for_somebody_without_work_differ() {
        List<Compared> rows = rows(
                Sayings.couple(),
                Heard.nothing()
                        .from(
                                "HRSS",
                                "m1",
                                fact(FactKind.SOCIAL_INSURANCE, null, Map.of("state", "PAYING", "employer", "某公司")))
                        .from(
                                "HRSS",
                                "m2",
                                fact(FactKind.SOCIAL_INSURANCE, null, Map.of("state", "PAYING", "employer", "某公司")))
                        .from("HOUSING_FUND", "m3", fact(FactKind.HOUSING_FUND, "300.00", Map.of("state", "SEALED"))));

        assertThat(rows).extracting(Compared::key).containsExactly("EMPLOYMENT:m1", "EMPLOYMENT:m2");
        assertThat(rows).extracting(Compared::verdict).containsExactly(Verdict.AGREES, Verdict.DIFFERS);
    }

    @Test
    void holds_claimed_bills_against_the_latest_year() {
        Compared row = only(
                Sayings.couple(),
                ComparedItem.MEDICAL,
                Heard.nothing()
                        .from(
                                "NHSA",
                                "m2",
                                fact(FactKind.MEDICAL_SPENDING, "9000.00", Map.of("year", "2025")),
                                fact(FactKind.MEDICAL_SPENDING, "2000.00", Map.of("year", "2026")))
                        .from("NHSA", "m1", fact(FactKind.MEDICAL_SPENDING, "700.00", Map.of("year", "2026"))));

        assertThat(row.key()).isEqualTo("MEDICAL:m2");
        assertThat(row.found().amount()).isEqualTo(Money.ofYuan("2000.00"));
        assertThat(row.differs()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"AMBIGUOUS", "MISMATCH"})
    void a_register_that_cannot_tell_who_it_is_asks_for_a_look_at_the_document(ItemState state) {
        Compared row = only(
                Sayings.couple(),
                ComparedItem.IDENTITY,
                Heard.nothing().state("BANK", "m1", state).state("TAX", "m1", state));

        assertThat(row.found().code()).isEqualTo(state.name());
        assertThat(row.sources()).containsExactly("BANK", "TAX");
    }

    @ParameterizedTest
    @CsvSource({"NO_RECORD", "UNAVAILABLE", "EXPIRED", "REJECTED", "CONSENT_MISSING", "CANCELLED"})
    void silence_and_empty_books_are_no_difference(ItemState state) {
        Heard heard = Heard.nothing();
        for (String source : List.of("TAX", "BANK", "REAL_ESTATE", "HRSS", "MPS_VEHICLE", "MARKET", "NHSA")) {
            heard.state(source, "m1", state).state(source, "m2", state);
        }

        assertThat(rows(Sayings.couple(), heard)).isEmpty();
    }

    @Test
    void a_relative_outside_who_earns_more_than_was_said_differs() {
        List<Compared> more = rows(
                Sayings.couple(),
                Heard.nothing().from("TAX", "o1", fact(FactKind.TAXED_INCOME, "63000.01", Map.of("item", "WAGE"))));
        List<Compared> less = rows(
                Sayings.couple(),
                Heard.nothing().from("TAX", "o1", fact(FactKind.TAXED_INCOME, "40000.00", Map.of("item", "WAGE"))));

        assertThat(more).extracting(Compared::key).containsExactly("OBLIGOR_INCOME:o1");
        assertThat(more.get(0).differs()).isTrue();
        assertThat(less).isEmpty();
    }

    @Test
    void says_the_same_in_the_same_order_every_time() {
        Heard heard = Heard.nothing()
                .from("BANK", "m1", fact(FactKind.DEPOSIT, "100.00", Map.of()))
                .from("HRSS", "m2", fact(FactKind.PENSION, "100.00", Map.of()));

        assertThat(rows(Sayings.couple(), heard)).isEqualTo(rows(Sayings.couple(), heard));
        assertThat(Sayings.with(Map.of(Income.PENSION, Money.ZERO)).value(ComparedItem.PENSION, "m1"))
                .isEqualTo(ItemValue.of(Money.ZERO));
    }

    private Compared only(Declared declared, ComparedItem item, Heard heard) {
        List<Compared> rows = rows(declared, heard);
        assertThat(rows).extracting(Compared::item).containsExactly(item);
        return rows.get(0);
    }

    private List<Compared> rows(Declared declared, Heard heard) {
        return Comparison.of(declared, heard.order(), tolerances, Heard.DAY);
    }
}
