package io.yimen.application;

import io.yimen.application.CaseListRepository.StageCount;
import io.yimen.application.CaseListRepository.Where;
import io.yimen.common.CaseNumber;
import io.yimen.security.AccountView;
import io.yimen.security.RevealReason;
import io.yimen.security.Reveals;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads cases: the case page, lists and the workbench. */
@Service
public class Cases {

    private static final int DESK = 20;

    private final CaseRepository cases;
    private final CaseListRepository lists;
    private final CaseConditions conditions;
    private final CaseRows rows;
    private final CaseFactsStore facts;
    private final CaseViews views;
    private final Turns turns;
    private final CaseLog log;
    private final Reveals reveals;
    private final Following following;
    private final ConfirmedCases confirmed;

    Cases(
            CaseRepository cases,
            CaseListRepository lists,
            CaseConditions conditions,
            CaseRows rows,
            CaseFactsStore facts,
            CaseViews views,
            Turns turns,
            CaseLog log,
            Reveals reveals,
            Following following,
            ConfirmedCases confirmed) {
        this.cases = cases;
        this.lists = lists;
        this.conditions = conditions;
        this.rows = rows;
        this.facts = facts;
        this.views = views;
        this.turns = turns;
        this.log = log;
        this.reveals = reveals;
        this.following = following;
        this.confirmed = confirmed;
    }

    /** @throws CaseNotFound when it is not in the caller's area */
    @Transactional
    public CaseView view(CaseNumber number, Locale locale) {
        ApplicationCase work = find(number);
        log.read(work, "CASE_VIEWED");
        return views.of(turns.at(work), locale);
    }

    /** The same, and in its transaction what else a page reads of the case. */
    @Transactional
    public void view(CaseNumber number, Locale locale, Consumer<CaseView> page) {
        page.accept(view(number, locale));
    }

    /** The same with whole numbers; the reason goes into the audit trail, and there is a limit an hour. */
    @Transactional
    public CaseView reveal(CaseNumber number, String reason, Locale locale) {
        ApplicationCase work = find(number);
        RevealReason why = Arrays.stream(RevealReason.values())
                .filter(known -> known.name().equals(reason))
                .findFirst()
                .orElse(RevealReason.CHECK_DOCUMENT);
        reveals.reveal(new Reveals.Reveal(work.county(), number.value(), "identity", why), () -> "");
        return views.of(turns.at(work), true, locale);
    }

    /** The facts of an earlier version, masked. */
    @Transactional
    public CaseFacts facts(CaseNumber number, int factsVersion) {
        ApplicationCase work = find(number);
        FactsRow row = facts.row(work, factsVersion);
        if (!row.complete()) {
            throw new CaseNotFound();
        }
        log.read(work, "CASE_VIEWED");
        return facts.typedOnFile(row);
    }

    /** What the township that took the application for another may know; empty for everybody else. */
    public Optional<FollowedCase> follow(CaseNumber number) {
        return following.follow(number, turns.caseStaff());
    }

    @Transactional(readOnly = true)
    public CasePage list(CaseFilter filter) {
        AccountView by = turns.caseStaff();
        Where where = conditions.of(filter, by, turns.today());
        long offset = (long) filter.page() * filter.size();
        List<ListedCase> found = lists.page(where, filter.size(), offset);
        long total = !found.isEmpty() ? found.get(0).total() : offset == 0 ? 0 : lists.count(where);
        return new CasePage(total, filter.page(), filter.size(), rows.of(found, by));
    }

    /** @param mine only what the reader took or must act on */
    @Transactional(readOnly = true)
    public Workbench workbench(boolean mine) {
        AccountView by = turns.caseStaff();
        LocalDate today = turns.today();
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        List<StageCount> counts = lists.counts(conditions.mineOnly(by, mine), today, sunday);
        List<ListedCase> due = lists.page(conditions.due(by, mine), DESK, 0);
        return new Workbench(
                mine,
                sum(counts, StageCount::overdue),
                sum(counts, StageCount::today),
                sum(counts, StageCount::thisWeek),
                counts.stream()
                        .filter(c -> c.stage().draft())
                        .mapToLong(StageCount::all)
                        .sum(),
                sum(counts, StageCount::mine),
                sum(counts, StageCount::all),
                rows.of(due, by),
                due.isEmpty() ? 0 : due.get(0).total(),
                by.region().level().compareTo(io.yimen.common.RegionLevel.TOWNSHIP) >= 0
                        ? rows.of(lists.drafts(), by)
                        : List.of(),
                stages(counts, mine));
    }

    /** Who changed a case last, for the conflict page. */
    @Transactional(readOnly = true)
    public CaseConflict lastChange(CaseNumber number) {
        return find(number).lastChange();
    }

    /** What a confirmed case grants. */
    @Transactional(readOnly = true)
    public CaseDecision decision(int county, UUID applicationId) {
        return confirmed.decision(county, applicationId);
    }

    private ApplicationCase find(CaseNumber number) {
        turns.caseStaff();
        return cases.find(number).orElseThrow(CaseNotFound::new);
    }

    private static long sum(List<StageCount> counts, ToLongFunction<StageCount> of) {
        return counts.stream().mapToLong(of).sum();
    }

    private static Map<Stage, Long> stages(List<StageCount> counts, boolean mine) {
        Map<Stage, Long> stages = new EnumMap<>(Stage.class);
        Stage.OPEN.forEach(stage -> stages.put(stage, 0L));
        counts.forEach(count -> stages.put(count.stage(), mine ? count.mine() : count.all()));
        return stages;
    }
}
