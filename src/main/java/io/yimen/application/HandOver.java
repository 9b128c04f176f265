package io.yimen.application;

import io.yimen.security.AccountView;
import io.yimen.security.Role;
import io.yimen.security.Staff;
import io.yimen.verification.report.Reports;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the open work of somebody who is away to a colleague, all at once and written down case by case. */
@Service
public class HandOver {

    private static final Set<Role> SUPERVISORS = Set.of(Role.TOWNSHIP_REVIEWER, Role.COUNTY_APPROVER);

    private final CaseRepository cases;
    private final CaseListRepository lists;
    private final Turns turns;
    private final CaseLog log;
    private final Staff staff;
    private final Reports reports;

    HandOver(CaseRepository cases, CaseListRepository lists, Turns turns, CaseLog log, Staff staff, Reports reports) {
        this.cases = cases;
        this.lists = lists;
        this.turns = turns;
        this.log = log;
        this.staff = staff;
        this.reports = reports;
    }

    /** Whose open work lies in the reader's area, and how many cases. */
    public record Load(String username, String name, long cases) {}

    /** Who may take it over. */
    public record Colleague(String username, String name, String township) {}

    @Transactional(readOnly = true)
    public List<Load> loads() {
        supervisor();
        return lists.loads();
    }

    @Transactional(readOnly = true)
    public List<Colleague> colleagues() {
        return staff.enabled(supervisor().region(), Role.CASEWORKER).stream()
                .map(one -> new Colleague(
                        one.username(), one.displayName(), one.region().value()))
                .toList();
    }

    /**
     * Hands over every open case of one to the other; who took a case stays who took it.
     *
     * @return how many there were
     * @throws ActionForbidden for anybody but the head of the township and the county's supervisor
     * @throws CaseIncomplete when the other is not a caseworker where a case lies, or no reason is given
     */
    @Transactional
    public int handOver(String from, String to, String reason) {
        AccountView by = supervisor();
        AccountView next = staff.enabled(by.region(), Role.CASEWORKER).stream()
                .filter(one -> one.username().equals(to) && !to.equals(from))
                .findFirst()
                .orElseThrow(() -> CaseIncomplete.lack("HANDOVER_NOBODY", "/to"));
        if (reason.isBlank()) {
            throw CaseIncomplete.lack("HANDOVER_REASON", "/reason");
        }
        List<ApplicationCase> open = cases.lockOpenOf(by.region().county(), from);
        if (open.stream().anyMatch(work -> !next.region().contains(work.township()))) {
            throw CaseIncomplete.lack("HANDOVER_ELSEWHERE", "/to");
        }
        open.forEach(work -> give(work, next, reason.strip()));
        reports.handOver(
                by.region().county(),
                open.stream().map(ApplicationCase::intake).toList(),
                from,
                next.username(),
                next.displayName());
        return open.size();
    }

    private void give(ApplicationCase work, AccountView next, String reason) {
        Turn turn = turns.at(work);
        log.begin(turn, CaseLog.HANDED_OVER);
        Map<String, String> change = Map.of("from", work.worker(), "to", next.username());
        work.handTo(next);
        log.write(turn, SUPERVISORS, CaseLog.HANDED_OVER, work.stage(), Done.of(reason, change));
        cases.flush();
    }

    private AccountView supervisor() {
        AccountView by = turns.caseStaff();
        if (SUPERVISORS.stream().noneMatch(by::has)) {
            throw new ActionForbidden(ActionForbidden.Why.ROLE);
        }
        return by;
    }
}
