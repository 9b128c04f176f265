package io.yimen.policy;

import io.yimen.common.BusinessClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What must be right before a draft may be submitted, and again before it may be approved. */
@Component
class DraftChecks {

    private final DraftReader reader;
    private final GapCheck gaps;
    private final Policies policies;
    private final PolicyCatalogue catalogue;
    private final BusinessClock clock;

    DraftChecks(DraftReader reader, GapCheck gaps, Policies policies, PolicyCatalogue catalogue, BusinessClock clock) {
        this.reader = reader;
        this.gaps = gaps;
        this.policies = policies;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    List<DraftFault> faults(PolicyDraft draft, List<DocumentFile> files) {
        List<DraftFault> faults = new ArrayList<>();
        if (draft.documentNumber().isEmpty()) {
            faults.add(DraftFault.at("documentNumber", "NO_DOCUMENT_NUMBER"));
        }
        if (draft.documentTitle().isEmpty()) {
            faults.add(DraftFault.at("documentTitle", "NO_DOCUMENT_TITLE"));
        }
        if (files.stream().noneMatch(file -> file.kind() == DocumentKind.BASIS)) {
            faults.add(DraftFault.at("file", "NO_FILE"));
        }
        if (draft.startsOn().isBefore(clock.today())
                && draft.grounds().backPay().isEmpty()) {
            faults.add(DraftFault.at("backPay", "NO_BACK_PAY", draft.startsOn(), clock.today()));
        }
        corrected(draft).ifPresent(faults::add);
        if (draft.values().isEmpty()) {
            faults.add(DraftFault.at("values", "NO_VALUES"));
        }
        faults.addAll(reader.read(DraftInput.of(draft), draft).faults());
        faults.addAll(gaps.faults(draft, policies.versions()));
        return faults;
    }

    /** The drafted keys for which the region has already published a value from the very same day. */
    List<Parameter> corrections(PolicyDraft draft) {
        return catalogue.all().stream()
                .filter(parameter -> draft.values().containsKey(parameter.key()))
                .filter(parameter ->
                        policies.versions().of(parameter.key(), draft.region()).containsKey(draft.startsOn()))
                .toList();
    }

    private Optional<DraftFault> corrected(PolicyDraft draft) {
        List<Parameter> corrections = corrections(draft);
        return corrections.isEmpty() || !draft.grounds().correction().isEmpty()
                ? Optional.empty()
                : Optional.of(DraftFault.at("correction", "NO_CORRECTION", draft.startsOn(), corrections.get(0)));
    }
}
