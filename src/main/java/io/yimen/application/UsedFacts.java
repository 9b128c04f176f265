package io.yimen.application;

import io.yimen.common.BusinessClock;
import io.yimen.verification.Subject;
import io.yimen.verification.report.Declared;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** On what confirmed cases were decided, in the words of verification: what a later look at the registers is held against. */
@Service
public class UsedFacts {

    private final CaseRecordsRepository records;
    private final CaseFactsStore facts;
    private final BusinessClock clock;

    UsedFacts(CaseRecordsRepository records, CaseFactsStore facts, BusinessClock clock) {
        this.records = records;
        this.facts = facts;
        this.clock = clock;
    }

    /** The members by case, as registers are asked about them; a case that was never confirmed is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Subject>> people(int county, Collection<UUID> applications) {
        Map<UUID, List<Subject>> people = new TreeMap<>();
        records.confirmedFacts(county, applications)
                .forEach((application, row) -> people.put(
                        application, CaseSubjects.members(CaseFactsStore.typed(facts.whole(row)), clock.today())));
        return people;
    }

    /** The values by case; a case that was never confirmed is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Declared> values(int county, Collection<UUID> applications) {
        Map<UUID, Declared> used = new TreeMap<>();
        records.confirmedFacts(county, applications)
                .forEach((application, row) ->
                        used.put(application, DeclaredFacts.of(facts.typedOnFile(row), row.number())));
        return used;
    }
}
