package io.yimen.application;

import io.yimen.application.CaseView.Paper;
import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.relief.ReliefView;
import io.yimen.relief.Reliefs;
import io.yimen.screening.ScreeningResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts together what the case page shows of temporary assistance and referrals. */
@Service
class ReliefSide {

    private static final Set<Stage> GRANTED = EnumSet.of(Stage.PAID_FIRST, Stage.CONFIRMED);

    private final Reliefs reliefs;
    private final ReceiptBook receipts;

    ReliefSide(Reliefs reliefs, ReceiptBook receipts) {
        this.reliefs = reliefs;
        this.receipts = receipts;
    }

    CaseRelief of(ApplicationCase work, CaseRecordsRepository.Story written, @Nullable ScreeningResult result) {
        List<ReferralView> handedOn = written.referrals();
        // the history knows whether there is anything to ask for
        boolean granting = work.programme() == Programme.TEMPORARY_ASSISTANCE
                && written.history().stream().anyMatch(row -> GRANTED.contains(row.to()));
        ReceiptBook.Receipts shown = receipts.of(written.history());
        ReliefView granted = granting ? reliefs.ofCase(work.county(), work.id()).orElse(null) : null;
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
