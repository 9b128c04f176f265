package io.yimen.application;

import io.yimen.common.CaseNumber;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import io.yimen.security.AccountView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes rows for lists from what the query found. */
@Component
class CaseRows {

    private final CaseClocks clocks;

    CaseRows(CaseClocks clocks) {
        this.clocks = clocks;
    }

    List<CaseRow> of(List<ListedCase> listed, AccountView by) {
        return listed.stream().map(row -> row(row, by)).toList();
    }

    private CaseRow row(ListedCase row, AccountView by) {
        boolean visitDue = row.mustVisit() && !row.countyVisited();
        boolean quick =
                row.urgent() && row.stage() == Stage.ACCEPTED && row.programme() == Programme.TEMPORARY_ASSISTANCE;
        CaseAction next = quick ? CaseAction.GRANT_QUICK : NextAction.of(row.stage(), row.visited(), visitDue);
        int left = clocks.left(row.due());
        return new CaseRow(
                new CaseNumber(row.number()),
                row.programme(),
                row.stage(),
                row.version(),
                row.applicant(),
                row.masked(),
                new RegionCode(Integer.toString(row.township())),
                row.members(),
                row.due(),
                clocks.overdue(row.due()),
                left,
                next,
                row.takenByMe() || waitsFor(next, row.programme(), by),
                visitDue);
    }

    private static boolean waitsFor(@Nullable CaseAction next, Programme programme, AccountView by) {
        return next != null
                && Transitions.of(next, programme).stream()
                        .flatMap(line -> line.roles().stream())
                        .anyMatch(by::has);
    }
}
