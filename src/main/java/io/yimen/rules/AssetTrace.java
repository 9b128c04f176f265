package io.yimen.rules;

/** Reads the four asset tests aloud, under the names of Dibao or of the margin programme. */
final class AssetTrace {

    private final Means means;
    private final AssetLimits limits;
    private final AssetsSeen seen;
    private final int failed;
    private final Trace trace;

    /** @param failed what the test of these means against these limits has found */
    AssetTrace(Means means, AssetLimits limits, int failed, Trace trace) {
        this.means = means;
        this.limits = limits;
        seen = AssetsSeen.of(means, new AssetTest(means, limits));
        this.failed = failed;
        this.trace = trace;
    }

    /** The four tests, also to be repeated in an entry that rests on them too. */
    TraceLine[] explain() {
        return limits.keys() == AssetLimits.DIBAO ? explainDibao() : explainMargin();
    }

    private TraceLine[] explainDibao() {
        return new TraceLine[] {
            line(Rule.ASSET_FINANCIAL, Reasons.ASSET_FINANCIAL, financialRead()),
            line(Rule.ASSET_VEHICLE, Reasons.ASSET_VEHICLE, limits.keys().vehicles()),
            line(Rule.ASSET_DWELLING, Reasons.ASSET_DWELLING, limits.keys().dwellings()),
            line(Rule.ASSET_COMPANY, Reasons.ASSET_COMPANY, limits.keys().companies())
        };
    }

    private TraceLine[] explainMargin() {
        return new TraceLine[] {
            line(Rule.MARGIN_ASSET_FINANCIAL, Reasons.ASSET_FINANCIAL, financialRead()),
            line(Rule.MARGIN_ASSET_VEHICLE, Reasons.ASSET_VEHICLE, limits.keys().vehicles()),
            line(
                    Rule.MARGIN_ASSET_DWELLING,
                    Reasons.ASSET_DWELLING,
                    limits.keys().dwellings()),
            line(Rule.MARGIN_ASSET_COMPANY, Reasons.ASSET_COMPANY, limits.keys().companies())
        };
    }

    private String[] financialRead() {
        return limits.keys()
                .financialRead(means.hasSevereMember())
                .of(means.facts().residence());
    }

    private TraceLine line(Rule rule, int reason, String[] keys) {
        return trace.test(rule, !Reasons.contains(failed, reason))
                .with(seen)
                .reads(keys)
                .under(Citation.ASSETS);
    }
}
