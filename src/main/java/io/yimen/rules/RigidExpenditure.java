package io.yimen.rules;

import io.yimen.common.Money;

/** A rigid-expenditure family: neither on Dibao nor at the margin, but its necessary spending eats up its income. */
@LegalBasis({"RIGID-2025#art-4", "RIGID-2025#art-5", "RIGID-2025#art-10", "SAL-2026#art-22"})
final class RigidExpenditure {

    /** RIGID-2025 art. 10: valid for at most twelve months. */
    static final Integer VALID_MONTHS = 12;

    private static final String[] SHARE_READ = {RigidParameters.SHARE, RigidParameters.INCLUSIVE};

    private final Means means;
    private final DibaoHousehold dibao;
    private final Margin margin;
    private final long spending;
    private final boolean incomeBelow;
    private final boolean shareReached;

    RigidExpenditure(Means means, DibaoHousehold dibao, Margin margin) {
        this.means = means;
        this.dibao = dibao;
        this.margin = margin;
        spending = means.income().deductions().spending();
        incomeBelow =
                Exact.compare(means.income().yearly(), 1, means.parameters().disposableIncome(), means.size()) < 0;
        shareReached = isShareReached();
    }

    /** A set of {@link Reasons}. */
    int failed() {
        return margin.assetsFailed()
                | Reasons.when(dibao.isEligible(), Reasons.ALREADY_DIBAO)
                | Reasons.when(margin.isEligible(), Reasons.ALREADY_MARGIN)
                | Reasons.when(!shareReached, Reasons.RIGID_SHARE)
                | Reasons.when(!incomeBelow, Reasons.INCOME_OVER_DISPOSABLE);
    }

    void explain(Trace trace) {
        trace.test(Rule.RIGID_NOT_DIBAO, !dibao.isEligible()).under(Citation.RIGID);
        trace.test(Rule.RIGID_NOT_MARGIN, !margin.isEligible()).under(Citation.RIGID);
        margin.repeatAssets(trace);
        trace.test(Rule.RIGID_INCOME, incomeBelow)
                .with(means.income().amount(), means.size(), means.parameters().disposableAmount())
                .reads(Parameters.DISPOSABLE_INCOME)
                .under(Citation.RIGID);
        trace.test(Rule.RIGID_SHARE, shareReached)
                .with(
                        Money.ofFen(spending),
                        Money.ofFen(means.income().gross()),
                        parameters().shareBp(),
                        parameters().inclusive())
                .reads(SHARE_READ)
                .under(Citation.RIGID);
    }

    private boolean isShareReached() {
        int toShare = Exact.compare(
                spending, 10_000, means.income().gross(), parameters().shareBp());
        return toShare > 0 || toShare == 0 && parameters().inclusive();
    }

    private RigidParameters parameters() {
        return means.parameters().rigid();
    }
}
