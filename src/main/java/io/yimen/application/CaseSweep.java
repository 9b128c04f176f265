package io.yimen.application;

import io.yimen.common.CaseNumber;
import io.yimen.common.Residence;
import io.yimen.database.RegionScope;
import io.yimen.web.ApiProblem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Goes over all open and confirmed cases of an area in the order of their keys, some hundreds at a time, without decrypting a
 * number. The caller's transaction carries the scope.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseSweep {

    private final CaseSweepRepository cases;
    private final JsonMapper json;

    CaseSweep(CaseSweepRepository cases, JsonMapper json) {
        this.cases = cases;
        this.json = json;
    }

    /** How many there are. */
    public int count(RegionScope area) {
        return cases.count(area);
    }

    /** The counties that have any. */
    public List<Integer> counties(RegionScope area) {
        return cases.counties(area);
    }

    /** The next ones after a key. */
    public List<SweptCase> next(RegionScope area, int afterCounty, UUID afterCase, int most) {
        return cases.next(area, afterCounty, afterCase, most).stream()
                .map(this::swept)
                .toList();
    }

    /** Whom cases are about, for a page of a list. */
    public Map<UUID, String> applicants(RegionScope area, List<UUID> ids) {
        return ids.isEmpty() ? Map.of() : cases.applicants(area, ids);
    }

    private SweptCase swept(CaseSweepRepository.Row row) {
        CaseFacts facts = row.complete() ? facts(row.facts()) : null;
        return new SweptCase(
                row.county(),
                row.township(),
                row.id(),
                new CaseNumber(row.number()),
                Stage.valueOf(row.stage()).open(),
                facts == null ? row.residenceOr(Residence.URBAN) : facts.residence(),
                facts == null ? row.persons() : facts.members().size(),
                facts);
    }

    private @Nullable CaseFacts facts(String document) {
        try {
            return CaseFactsStore.typed((ObjectNode) json.readTree(document));
        } catch (ApiProblem unreadable) {
            return null;
        }
    }
}
