package io.yimen.application;

import io.yimen.common.Masks;
import io.yimen.common.Money;
import io.yimen.notice.NoticeView;
import io.yimen.notice.Notices;
import io.yimen.notice.PublishNotice;
import io.yimen.screening.ScreeningResult;
import io.yimen.screening.ScreeningResult.ProgrammeResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Hangs the public notice of the proposal for the days the policy asks (7 under DIBAO-2021 art. 21). */
@Service
class PublishNoticeStep implements ActionStep {

    private static final int PLACE = 200;

    private final Notices notices;
    private final CaseRecordsRepository records;
    private final Decisions decisions;

    PublishNoticeStep(Notices notices, CaseRecordsRepository records, Decisions decisions) {
        this.notices = notices;
        this.records = records;
        this.decisions = decisions;
    }

    /** What history keeps of it. */
    record Posting(UUID id, String place, LocalDate from, LocalDate to) {}

    private record Wish(String place, LocalDate from) {}

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.PUBLISH_NOTICE);
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        Wish wish = ActionData.read(data, json -> {
            json.require("place", "from");
            LocalDate from = json.date("from").orElse(turn.today());
            if (from.isBefore(turn.today())) {
                json.reject("/from", "application.lack.NOTICE_BACKDATED", turn.today());
            }
            String place = json.text("place", PLACE).orElse("");
            if (json.has("place") && place.isBlank()) {
                json.reject("/place", "application.facts.blank");
            }
            return new Wish(place, from);
        });
        NoticeView notice = notices.publish(command(turn, wish));
        turn.work().publish(turn.by(), notice.id(), notice.from(), notice.to());
        return Done.of(null, new Posting(notice.id(), notice.place(), notice.from(), notice.to()));
    }

    private PublishNotice command(Turn turn, Wish wish) {
        ApplicationCase work = turn.work();
        Optional<DecisionRow> proposal = records.last(work);
        Optional<ScreeningResult> result = proposal.map(decisions::result);
        List<ProgrammeResult> granted = result.map(turn.procedure()::granted).orElse(List.of());
        return new PublishNotice(
                work.township(),
                work.number(),
                Masks.name(work.applicantName()),
                members(granted, result).orElse(work.memberCount()),
                granted.stream().map(ProgrammeResult::programme).findFirst().orElse(work.programme()),
                Money.ofFen(proposal.map(row -> orZero(row.amountFen())).orElse(0L)),
                wish.place(),
                wish.from(),
                wish.from().plusDays(turn.policy().noticeDays() - 1L));
    }

    private static long orZero(@Nullable Long fen) {
        return fen == null ? 0 : fen;
    }

    /** Of a Dibao family the counted members, else those whom the proposal is about. */
    private static Optional<Integer> members(List<ProgrammeResult> granted, Optional<ScreeningResult> result) {
        boolean family = granted.stream().allMatch(entry -> entry.scope() != ScreeningResult.Scope.PERSON);
        return (family
                        ? result.map(all -> all.household().counted().size())
                        : Optional.of(granted.stream()
                                .mapToInt(entry -> entry.members().size())
                                .sum()))
                .filter(members -> members > 0);
    }
}
