package io.yimen.application;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the referrals of the reader's area. */
@Service
public class Referrals {

    private static final int MOST = 200;

    private final ReferralRepository referrals;
    private final Turns turns;

    Referrals(ReferralRepository referrals, Turns turns) {
        this.referrals = referrals;
        this.turns = turns;
    }

    /** @param open only those of which nothing has been heard */
    @Transactional(readOnly = true)
    public List<ReferralView> list(boolean open) {
        turns.caseStaff();
        return referrals.all(open, MOST);
    }
}
