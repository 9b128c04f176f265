package io.yimen.application;

import static io.yimen.document.Circumstance.ofCase;

import io.yimen.document.Circumstance;
import io.yimen.document.Situation;
import io.yimen.screening.ExpenseFacts;
import io.yimen.screening.MemberFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What of a case decides which documents it needs. */
final class Circumstances {

    private static final int OF_AGE = 18;

    private Circumstances() {}

    static List<Circumstance> of(CaseView view, CaseFacts facts, LocalDate today) {
        List<Circumstance> all = new ArrayList<>();
        all.add(ofCase(Situation.ALWAYS));
        facts.members().stream().map(CaseMember::facts).forEach(member -> add(member, today, all));
        facts.incomes().forEach(income -> all.add(new Circumstance(Situation.INCOME, income.member())));
        facts.expenses()
                .forEach(expense -> all.add(
                        new Circumstance(cost(expense.kind()), Objects.requireNonNullElse(expense.member(), ""))));
        if (facts.obligors().stream().anyMatch(obligor -> obligor.courtOrderedAnnual() != null)) {
            all.add(ofCase(Situation.COURT_SUPPORT));
        }
        if (facts.incident() != null) {
            all.add(ofCase(Situation.INCIDENT));
        }
        if (view.own().complex() != null) {
            all.add(ofCase(Situation.COMPLEX));
        }
        if (view.visit() != null) {
            all.add(ofCase(Situation.VISITED));
        }
        if (view.notice() != null) {
            all.add(ofCase(Situation.NOTICED));
        }
        return all;
    }

    private static void add(MemberFacts member, LocalDate today, List<Circumstance> all) {
        if (member.status() == MemberFacts.Status.DECEASED) {
            return;
        }
        if (member.birthDate().until(today).getYears() >= OF_AGE) {
            all.add(new Circumstance(Situation.ADULT, member.ref()));
        }
        if (member.disability() != null) {
            all.add(new Circumstance(Situation.DISABILITY, member.ref()));
        }
        if (member.seriousIllness()) {
            all.add(new Circumstance(Situation.ILLNESS, member.ref()));
        }
        if (member.study() != MemberFacts.Study.NONE) {
            all.add(new Circumstance(Situation.STUDENT, member.ref()));
        }
    }

    private static Situation cost(ExpenseFacts.Kind kind) {
        return switch (kind) {
            case MEDICAL_SELF_PAID -> Situation.MEDICAL_COST;
            case DISABILITY_CARE -> Situation.CARE_COST;
            case EDUCATION -> Situation.EDUCATION_COST;
            case HOUSING_RENT -> Situation.RENT;
        };
    }
}
