package io.yimen.award;

import io.yimen.common.BusinessClock;
import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;
import io.yimen.database.CountyKey;
import io.yimen.database.RegionScope;
import io.yimen.region.RegionView;
import io.yimen.region.Regions;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.security.CurrentAccount;
import io.yimen.web.DueClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and shows the awards of the reader's area. */
@Service
public class Awards {

    private final AwardRepository awards;
    private final AwardListRepository lists;
    private final Regions regions;
    private final CurrentAccount account;
    private final AuditTrail audit;
    private final BusinessClock clock;

    Awards(
            AwardRepository awards,
            AwardListRepository lists,
            Regions regions,
            CurrentAccount account,
            AuditTrail audit,
            BusinessClock clock) {
        this.awards = awards;
        this.lists = lists;
        this.regions = regions;
        this.account = account;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public AwardListView list(AwardFilter filter) {
        LocalDate today = clock.today();
        RegionView place = regions.get(account.get().region());
        AwardPage page = lists.page(area(), filter, today);
        return new AwardListView(
                place,
                townships(place, today),
                today,
                lists.totals(area(), today),
                filter,
                page.total(),
                page.items().stream().map(row -> line(row, today)).toList());
    }

    private List<RegionView> townships(RegionView place, LocalDate today) {
        return place.level() == RegionLevel.COUNTY ? regions.childrenOf(place.code(), today) : List.of();
    }

    private AwardListView.Line line(AwardRow row, LocalDate today) {
        return new AwardListView.Line(
                row,
                regions.find(new RegionCode(Integer.toString(row.township()))).orElse(null),
                row.state() == AwardState.ENDED ? null : DueClock.calendarDays(today, row.nextRecheck()));
    }

    /**
     * One award; that it was read is recorded.
     *
     * @throws AwardNotFound when it is not in the caller's area
     */
    @Transactional
    public AwardView view(int county, UUID id, Locale locale) {
        Award award = awards.findById(new CountyKey(county, id))
                .filter(found -> area().covers(found.countyCode(), found.townshipCode()))
                .orElseThrow(AwardNotFound::new);
        audit.record(AuditEvent.ok(county, "AWARD_VIEWED", id.toString()));
        String place = regions.path(new RegionCode(Integer.toString(award.townshipCode())), locale);
        return award.view(place, clock.today());
    }

    private RegionScope area() {
        return RegionScope.of(account.get().region());
    }
}
