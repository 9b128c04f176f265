package io.yimen.award;

import io.yimen.application.UsedFacts;
import io.yimen.award.RecheckedAwardRepository.Row;
import io.yimen.verification.Subject;
import io.yimen.verification.report.Declared;
import io.yimen.verification.run.RunningAward;
import io.yimen.verification.run.RunningAwards;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells verification who is in running awards, and on what each was granted: both as the case was confirmed. */
@Service
class RecheckedAwards implements RunningAwards {

    private static final Logger LOG = LoggerFactory.getLogger(RecheckedAwards.class);

    private final RecheckedAwardRepository awards;
    private final UsedFacts facts;

    RecheckedAwards(RecheckedAwardRepository awards, UsedFacts facts) {
        this.awards = awards;
        this.facts = facts;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Integer> counties() {
        return awards.counties();
    }

    @Override
    @Transactional(readOnly = true)
    public int count(int county) {
        return awards.count(county);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RunningAward> after(int county, Optional<UUID> last, int atMost) {
        List<Row> rows = awards.after(county, last, atMost);
        Map<UUID, List<Subject>> people =
                facts.people(county, rows.stream().map(Row::application).toList());
        return rows.stream()
                .map(row -> new RunningAward(
                        row.id(), row.township(), row.caseNumber(), of(row, people.get(row.application()))))
                .toList();
    }

    /** Those the award is for; others of the family were asked about when it applied, and are not now. */
    private static List<Subject> of(Row row, @Nullable List<Subject> family) {
        if (family == null) {
            // not a reason to hold up the county
            LOG.warn("Nobody is asked about award {}: its case was never confirmed", row.id());
            return List.of();
        }
        return family.stream().filter(one -> row.refs().contains(one.ref())).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Declared> used(int county, Collection<UUID> ids) {
        Map<UUID, UUID> applications = awards.applications(county, ids);
        Map<UUID, Declared> byApplication = facts.values(county, Set.copyOf(applications.values()));
        Map<UUID, Declared> used = new TreeMap<>();
        applications.forEach((award, application) ->
                Optional.ofNullable(byApplication.get(application)).ifPresent(declared -> used.put(award, declared)));
        return used;
    }
}
