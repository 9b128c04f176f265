package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.common.Residence;
import io.yimen.common.Sex;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one household on a day; every default of the form has been filled in, an absent value is one the law reads as absent.
 *
 * <p>The caller has checked it: one HEAD, refs unique among the members, every reference to a member who is there, no birth after
 * {@code asOf}. More than {@value Places#MOST} members are refused; the contract stops at 30.
 */
public record Facts(
        LocalDate asOf,
        int county,
        Residence residence,
        List<Member> members,
        List<Income> incomes,
        List<Expense> expenses,
        Assets assets,
        List<Obligor> obligors,
        @Nullable Incident incident) {

    public Facts {
        MemberList list = MemberList.of(members, asOf, residence);
        members = list;
        incomes = IncomeItems.of(incomes, list);
        expenses = ExpenseItems.of(expenses, list);
        obligors = ObligorList.of(obligors, list);
    }

    /** One person of the household; {@code selfCareFailed} holds what the person cannot do alone. */
    public record Member(
            String ref,
            LocalDate birthDate,
            Sex sex,
            Relation relation,
            @Nullable Residence residence,
            boolean livingTogether,
            MemberStatus status,
            Study study,
            @Nullable Disability disability,
            boolean seriousIllness,
            boolean pregnant,
            @Nullable WorkAbility workAbility,
            @Nullable Boolean employed,
            Set<SelfCare> selfCareFailed,
            CareSetting careSetting,
            List<ActiveBenefit> activeBenefits) {

        public Member {
            selfCareFailed = Set.copyOf(selfCareFailed);
            activeBenefits = FixedList.copyOf(activeBenefits);
        }
    }

    public record Disability(DisabilityCategory category, int level) {}

    /** A running Dibao or Tekun award; {@code thisHousehold} is the one this screening would renew. */
    public record ActiveBenefit(
            Programme programme,
            int county,
            boolean thisHousehold,
            @Nullable YearMonth lastMonth) {}

    public record Income(
            String member, IncomeKind kind, @Nullable String code, Money amount, Money costs, Period period) {}

    public record Expense(@Nullable String member, ExpenseKind kind, Money amount, Period period) {}

    /** What the household owns; nothing reported is {@link #NONE}. */
    public record Assets(
            Money financial,
            boolean overLimitUnknownAmount,
            List<Vehicle> vehicles,
            List<Dwelling> dwellings,
            List<Company> companies) {

        public static final Assets NONE = new Assets(Money.ZERO, false, List.of(), List.of(), List.of());

        public Assets {
            vehicles = FixedList.copyOf(vehicles);
            dwellings = FixedList.copyOf(dwellings);
            companies = FixedList.copyOf(companies);
        }
    }

    public record Vehicle(VehicleKind kind, VehiclePurpose purpose, Money value) {}

    /** A home; its area in hundredths of a square metre. */
    public record Dwelling(long areaHundredths) {}

    public record Company(Money registeredCapital) {}

    /** A relative outside the household who may owe support to members of it. */
    public record Obligor(
            String ref,
            ObligorRelation relation,
            @Nullable List<String> supports,
            @Nullable Long dependantsTotal,
            @Nullable Long householdSize,
            @Nullable Money householdAnnualIncome,
            @Nullable Residence residence,
            @Nullable Long age,
            boolean severelyDisabled,
            ObligorBenefit benefit,
            ObligorStatus status,
            @Nullable Boolean ability,
            boolean consent,
            @Nullable Money courtOrderedAnnual,
            @Nullable Money actualAnnual) {}

    /** The emergency for which temporary assistance is asked. */
    public record Incident(
            IncidentKind kind,
            LocalDate date,
            boolean urgent,
            @Nullable Money loss,
            @Nullable Money selfPaidCost,
            boolean identityPending,
            List<EarlierAward> earlierAwards) {

        public Incident {
            earlierAwards = FixedList.copyOf(earlierAwards);
        }
    }

    public record EarlierAward(
            ReliefType type, @Nullable String kind, boolean sameIncident, LocalDate date, Money amount) {}

    /** Relation to the head of the household. */
    public enum Relation {
        HEAD,
        SPOUSE,
        CHILD,
        GRANDCHILD,
        PARENT,
        GRANDPARENT,
        SIBLING,
        OTHER
    }

    public enum MemberStatus {
        PRESENT,
        IMPRISONED,
        COMPULSORY_TREATMENT,
        DECLARED_MISSING,
        CLERGY_LIVING_APART,
        CONSCRIPT,
        DECEASED
    }

    public enum Study {
        NONE,
        COMPULSORY,
        UPPER_SECONDARY,
        VOCATIONAL_SECONDARY,
        UNDERGRADUATE,
        POSTGRADUATE
    }

    public enum DisabilityCategory {
        VISUAL,
        HEARING,
        SPEECH,
        PHYSICAL,
        INTELLECTUAL,
        MENTAL,
        MULTIPLE
    }

    public enum WorkAbility {
        FULL,
        PARTIAL,
        NONE
    }

    /** The six items of TEKUN-2021 art. 21, in its order. */
    public enum SelfCare {
        EATING,
        DRESSING,
        GETTING_IN_AND_OUT_OF_BED,
        TOILETING,
        WALKING_INDOORS,
        BATHING
    }

    public enum CareSetting {
        HOME,
        INSTITUTION
    }

    public enum IncomeKind {
        WAGE,
        BUSINESS,
        PROPERTY,
        TRANSFER,
        OTHER
    }

    public enum Period {
        MONTH,
        YEAR
    }

    public enum ExpenseKind {
        MEDICAL_SELF_PAID,
        DISABILITY_CARE,
        EDUCATION,
        HOUSING_RENT
    }

    public enum VehicleKind {
        CAR,
        TRUCK,
        MOTORCYCLE,
        TRICYCLE,
        TRACTOR,
        OTHER
    }

    public enum VehiclePurpose {
        PRIVATE,
        LIVELIHOOD,
        DISABILITY
    }

    /** What the obligor is to the member or members supported. */
    public enum ObligorRelation {
        CHILD,
        PARENT,
        SPOUSE,
        GRANDCHILD,
        GRANDPARENT,
        SIBLING
    }

    public enum ObligorBenefit {
        NONE,
        DIBAO,
        TEKUN
    }

    public enum ObligorStatus {
        PRESENT,
        IMPRISONED,
        DECLARED_MISSING,
        INCAPABLE,
        DECEASED
    }

    public enum IncidentKind {
        FIRE,
        TRAFFIC_ACCIDENT,
        ACCIDENT,
        DISASTER,
        ILLNESS,
        SCHOOLING,
        OTHER
    }

    public enum ReliefType {
        SMALL_QUICK,
        ORDINARY
    }
}
