package io.yimen.rules;

import io.yimen.common.Money;
import java.util.Map;

/**
 * The policy in force, typed and parsed once; hold it for as long as the values stay the same.
 *
 * <p>{@code values} is complete: catalogue defaults stand in it wherever nothing else is set. An empty value is "not set".
 */
public final class Parameters {

    static final String CONSCRIPT_EXCLUDED = "household.conscript_excluded";
    static final String DISPOSABLE_INCOME = "rigid.disposable_income_yearly";

    private final LineStandards lines;
    private final boolean conscriptExcluded;
    private final IncomeParameters income;
    private final SupportParameters support;
    private final DeductionCaps deductions;
    private final AssetLimits assets;
    private final AssetLimits marginAssets;
    private final DibaoParameters dibao;
    private final AddOnParameters addOns;
    private final MarginParameters margin;
    private final TekunParameters tekun;
    private final Money disposableIncome;
    private final RecheckParameters recheck;
    private final RigidParameters rigid;
    private final TemporaryParameters temporary;
    private final boolean complete;
    private final boolean marginWider;

    private Parameters(Values values) {
        lines = LineStandards.from(values);
        conscriptExcluded = values.flag(CONSCRIPT_EXCLUDED);
        income = IncomeParameters.from(values);
        support = SupportParameters.from(values);
        deductions = DeductionCaps.from(values);
        assets = AssetLimits.from(values, AssetLimits.DIBAO);
        marginAssets = AssetLimits.from(values, AssetLimits.MARGIN);
        dibao = DibaoParameters.from(values);
        addOns = AddOnParameters.from(values, lines);
        margin = MarginParameters.from(values);
        tekun = TekunParameters.from(values);
        disposableIncome = Money.ofFen(values.moneyOrUnset(DISPOSABLE_INCOME));
        recheck = RecheckParameters.from(values);
        rigid = RigidParameters.from(values);
        temporary = TemporaryParameters.from(values);
        marginWider = marginAssets.areAsWideAs(assets) && lines.areNotNegative();
        complete = MissingParameters.isNoneMissing(this);
    }

    /** @throws IllegalArgumentException naming a key whose value cannot be read, or that has no value where the catalogue has a default */
    public static Parameters of(Map<String, String> values) {
        return new Parameters(new Values(values));
    }

    /** True when every value without default is set, so that no household can miss one. */
    boolean areComplete() {
        return complete;
    }

    LineStandards lines() {
        return lines;
    }

    boolean conscriptExcluded() {
        return conscriptExcluded;
    }

    IncomeParameters income() {
        return income;
    }

    SupportParameters support() {
        return support;
    }

    DeductionCaps deductions() {
        return deductions;
    }

    AssetLimits assets() {
        return assets;
    }

    AssetLimits marginAssets() {
        return marginAssets;
    }

    DibaoParameters dibao() {
        return dibao;
    }

    AddOnParameters addOns() {
        return addOns;
    }

    MarginParameters margin() {
        return margin;
    }

    /** True when whoever keeps to the asset limits of Dibao keeps to those of the margin programme too. */
    boolean isMarginWider() {
        return marginWider;
    }

    TekunParameters tekun() {
        return tekun;
    }

    /** Last year's local disposable income per person, a year. */
    long disposableIncome() {
        return disposableIncome.fen();
    }

    /** As {@link #disposableIncome}, for reading aloud. */
    Money disposableAmount() {
        return disposableIncome;
    }

    RecheckParameters recheck() {
        return recheck;
    }

    RigidParameters rigid() {
        return rigid;
    }

    TemporaryParameters temporary() {
        return temporary;
    }
}
