package io.yimen.application;

import io.yimen.common.CaseNumber;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of applications by near relatives of staff and of the village committee (SAL-2026 art. 43, DIBAO-2021 art. 31). */
@Service
public class StaffRelatives {

    private static final int MOST = 500;

    private final CaseListRepository lists;
    private final Turns turns;

    StaffRelatives(CaseListRepository lists, Turns turns) {
        this.lists = lists;
        this.turns = turns;
    }

    /** One application: whose relative the family is, and whether the county has been there, as it must. */
    public record Entry(
            CaseNumber number,
            Programme programme,
            Stage stage,
            String applicant,
            RegionCode township,
            String who,
            @Nullable String relation,
            LocalDate openedOn,
            boolean countyVisited) {}

    /** Of the reader's area, open ones first, the newest first. */
    @Transactional(readOnly = true)
    public List<Entry> register() {
        turns.caseStaff();
        return lists.relatives(MOST);
    }
}
