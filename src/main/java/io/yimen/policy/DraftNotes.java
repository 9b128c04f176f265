package io.yimen.policy;

import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;
import io.yimen.region.Regions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What whoever drafts or approves should know, although it forbids nothing; words under {@code policy.remark.<code>}. */
@Component
class DraftNotes {

    private final PolicyCatalogue catalogue;
    private final Policies policies;
    private final Regions regions;

    DraftNotes(PolicyCatalogue catalogue, Policies policies, Regions regions) {
        this.catalogue = catalogue;
        this.policies = policies;
        this.regions = regions;
    }

    List<DraftFault> of(PolicyDraft draft) {
        List<DraftFault> notes = new ArrayList<>();
        for (Map.Entry<String, String> change : draft.values().entrySet()) {
            Parameter parameter = catalogue.find(change.getKey()).orElseThrow();
            later(parameter, draft, notes);
            same(parameter, draft, notes);
            below(parameter, draft, notes);
        }
        return notes;
    }

    /** A value that the region has published for a later day goes on from that day. */
    private void later(Parameter parameter, PolicyDraft draft, List<DraftFault> notes) {
        Map.Entry<LocalDate, PolicyValue> later =
                policies.versions().of(parameter.key(), draft.region()).higherEntry(draft.startsOn());
        if (later != null) {
            notes.add(DraftFault.ofValue(
                    parameter.key(),
                    "LATER",
                    parameter,
                    later.getKey(),
                    ValueText.typed(parameter, later.getValue().value())));
        }
    }

    private void same(Parameter parameter, PolicyDraft draft, List<DraftFault> notes) {
        String drafted = draft.values().getOrDefault(parameter.key(), "");
        PolicyValue now = policies.valuesIn(policies.versions(), draft.region(), draft.startsOn())
                .get(parameter.key());
        if (now != null && !drafted.isEmpty() && ValueText.same(parameter, now.value(), drafted)) {
            notes.add(DraftFault.ofValue(parameter.key(), "SAME", parameter));
        }
    }

    /** Regions below that have a value of their own: it goes on, and may be lower than the new guiding line. */
    private void below(Parameter parameter, PolicyDraft draft, List<DraftFault> notes) {
        List<PolicyValue> own = ownBelow(parameter, draft);
        if (own.isEmpty()) {
            return;
        }
        notes.add(DraftFault.ofValue(
                parameter.key(), "OWN_BELOW", parameter, regions.get(own.get(0).region()), own.size()));
        String line = draft.values().getOrDefault(parameter.key(), "");
        if (draft.region().level() == RegionLevel.PROVINCE && SettingPower.isLine(parameter.key()) && !line.isEmpty()) {
            own.stream()
                    .filter(value -> new BigDecimal(value.value()).compareTo(new BigDecimal(line)) < 0)
                    .forEach(value -> notes.add(DraftFault.ofValue(
                            parameter.key(),
                            "BELOW_NEW_GUIDING",
                            parameter,
                            regions.get(value.region()),
                            ValueText.typed(parameter, value.value()))));
        }
    }

    private List<PolicyValue> ownBelow(Parameter parameter, PolicyDraft draft) {
        RegionCode region = draft.region();
        return policies.versions().regionsWith(parameter.key()).stream()
                .filter(other -> region.contains(other) && !other.equals(region))
                .sorted()
                .flatMap(other -> policies
                        .versions()
                        .inForce(parameter, other, draft.startsOn())
                        .filter(value -> value.region().equals(other))
                        .stream())
                .toList();
    }
}
