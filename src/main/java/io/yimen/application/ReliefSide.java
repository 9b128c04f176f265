package io.yimen.application;

import io.yimen.application.CaseView.Paper;
import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.relief.ReliefView;
import io.yimen.relief.Reliefs;
import io.yimen.screening.ScreeningResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts together what the case page shows of temporary assistance and referrals. */
@Service
class ReliefSide {

    private final Reliefs reliefs;
    private final ReceiptBook receipts;
    private final ReferralRepository referrals;

    ReliefSide(Reliefs reliefs, ReceiptBook receipts, ReferralRepository referrals) {
        this.reliefs = reliefs;
        this.receipts = receipts;
        this.referrals = referrals;
    }

    CaseRelief of(Turn turn, @Nullable CaseFacts facts, List<HistoryEntry> history, @Nullable ScreeningResult result) {
        ApplicationCase work = turn.work();
        // the history knows whether there is anything to ask for
        boolean referred =
                history.stream().anyMatch(row -> row.is(CaseAction.REFER) || row.is(CaseAction.COMPLETE_QUICK));
        List<ReferralView> handedOn = referred ? referrals.ofCase(work.county(), work.id()) : List.of();
        boolean temporary = work.programme() == Programme.TEMPORARY_ASSISTANCE;
        ReceiptBook.Receipts shown = receipts.of(history);
        ReliefView granted =
                temporary ? reliefs.ofCase(work.county(), work.id()).orElse(null) : null;
        Money most = work.quick() && granted == null && result != null
                ? GrantQuickStep.most(result).orElse(null)
                : null;
        return new CaseRelief(
                work.quick(),
                work.asked(),
                most,
                shown.receipts(),
                shown.sum(),
                granted,
                handedOn,
                papers(granted, handedOn));
    }

    private static List<Paper> papers(@Nullable ReliefView granted, List<ReferralView> referrals) {
        List<Paper> papers = new ArrayList<>();
        if (granted != null) {
            papers.add(new Paper(Paper.Kind.RELIEF, "papers/relief", granted.grantedOn()));
        }
        referrals.stream()
                .filter(one -> one.target() == ReferralView.Target.RESCUE_STATION)
                .reduce((first, last) -> last)
                .ifPresent(one -> papers.add(new Paper(Paper.Kind.HANDOVER, "papers/handover", one.handedOn())));
        return papers;
    }
}
