package io.yimen.application;

import io.yimen.common.Money;
import io.yimen.relief.ReliefView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What temporary assistance and referrals add to a case.
 *
 * @param quick whether it is on the way of small quick relief
 * @param asked what the window asked for
 * @param most what small quick relief comes to at the most, when nothing was granted yet
 * @param shown what the receipts come to
 * @param granted the relief, once there is one
 */
public record CaseRelief(
        boolean quick,
        @Nullable AskedRelief asked,
        @Nullable Money most,
        List<Receipt> receipts,
        Money shown,
        @Nullable ReliefView granted,
        List<ReferralView> referrals,
        List<CaseView.Paper> papers) {}
