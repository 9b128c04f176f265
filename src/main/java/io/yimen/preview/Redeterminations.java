package io.yimen.preview;

import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;
import io.yimen.policy.Policies;
import io.yimen.policy.PolicySet;
import io.yimen.preview.RedeterminationView.ChangedValue;
import io.yimen.preview.RedeterminationView.Publication;
import io.yimen.region.Regions;
import io.yimen.security.AccountView;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.security.CurrentAccount;
import io.yimen.security.Role;
import io.yimen.web.ApiProblem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The awards of a county, or of a township of it, whose outcome or amount changes because a published value took effect. */
@Service
public class Redeterminations {

    private static final int PAGE = 50;
    private static final Role[] READERS = {
        Role.CASEWORKER, Role.TOWNSHIP_REVIEWER, Role.COUNTY_REVIEWER, Role.COUNTY_APPROVER, Role.COUNTY_FINANCE
    };

    private final RunRepository runs;
    private final RowRepository rows;
    private final RunStarter starter;
    private final PreviewViews views;
    private final Policies policies;
    private final Regions regions;
    private final CurrentAccount account;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Redeterminations(
            RunRepository runs,
            RowRepository rows,
            RunStarter starter,
            PreviewViews views,
            Policies policies,
            Regions regions,
            CurrentAccount account,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.starter = starter;
        this.views = views;
        this.policies = policies;
        this.regions = regions;
        this.account = account;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The list of one publication, else of the latest; {@code chosen} is the id of its run.
     *
     * @throws ApiProblem 404 when it is not the account's county's
     */
    @Transactional(readOnly = true)
    public RedeterminationView view(@Nullable UUID chosen, int page) {
        int county = county();
        List<Publication> all = runs.redeterminations(county).stream()
                .map(run -> new Publication(run, rows.count(run, RowFilter.CHANGED_AWARDS)))
                .toList();
        Publication one = chosen == null && all.isEmpty()
                ? null
                : all.stream()
                        .filter(known -> chosen == null || known.run().id().equals(chosen))
                        .findFirst()
                        .orElseThrow(ApiProblem::notFound);
        return new RedeterminationView(
                regions.get(RegionCode.ofCounty(county)),
                all,
                one,
                one == null ? List.of() : changed(one.run(), county),
                one == null ? null : page(one, page),
                one == null ? null : views.job(one.run(), clock.instant()),
                account.get().hasAny(Role.COUNTY_REVIEWER, Role.COUNTY_APPROVER));
    }

    /** How many awards wait to be redetermined, over all publications: what other pages link with. */
    @Transactional(readOnly = true)
    public long waiting() {
        AccountView reader = account.get();
        if (!reader.hasAny(READERS) || reader.region().level().compareTo(RegionLevel.COUNTY) < 0) {
            return 0;
        }
        return runs.redeterminations(reader.region().county()).stream()
                .mapToLong(run -> rows.count(run, RowFilter.CHANGED_AWARDS))
                .sum();
    }

    /** Makes the list anew, with the awards there are now. */
    public void again(UUID run) {
        if (!account.get().hasAny(Role.COUNTY_REVIEWER, Role.COUNTY_APPROVER)) {
            throw ApiProblem.forbidden("ROLE");
        }
        int county = county();
        Run known = Optional.ofNullable(transaction.execute(status -> runs.find(run)
                        .filter(one -> one.purpose() == Purpose.REDETERMINATION && one.countyFrom() == county)
                        .orElseThrow(ApiProblem::notFound)))
                .orElseThrow();
        starter.again(known, account.get())
                .ifPresent(id -> transaction.executeWithoutResult(status -> audit.record(
                        new AuditEvent(county, "REDETERMINATION_LISTED", id.toString(), AuditEvent.OK, Map.of()))));
    }

    private RowPage page(Publication one, int page) {
        List<PreviewRow> found = rows.page(one.run(), RowFilter.CHANGED_AWARDS, PAGE, (long) page * PAGE);
        return views.page(one.run(), found, one.awards(), page, PAGE);
    }

    /** What changed in the county on that day, and by which document. */
    private List<ChangedValue> changed(Run run, int county) {
        PolicySet before = policies.inForce(county, run.startsOn().minusDays(1));
        PolicySet after = policies.inForce(county, run.startsOn());
        return TwoPolicies.changed(before, after).stream()
                .map(key -> new ChangedValue(
                        key, before.values().get(key), after.values().get(key)))
                .toList();
    }

    private int county() {
        AccountView reader = account.get();
        if (!reader.hasAny(READERS)) {
            throw ApiProblem.forbidden("ROLE");
        }
        if (reader.region().level().compareTo(RegionLevel.COUNTY) < 0) {
            throw ApiProblem.notFound();
        }
        return reader.region().county();
    }
}
