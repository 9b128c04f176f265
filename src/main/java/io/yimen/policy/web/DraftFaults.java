package io.yimen.policy.web;

import io.yimen.policy.DraftFault;
import io.yimen.policy.PolicyWords;
import io.yimen.web.FormErrors;
import io.yimen.web.FormErrors.FormError;
import java.util.List;
import org.springframework.stereotype.Component;

/** Turns the faults of a draft into the errors of its form. */
@Component
class DraftFaults {

    private final PolicyWords words;

    DraftFaults(PolicyWords words) {
        this.words = words;
    }

    FormErrors errors(List<DraftFault> faults) {
        return new FormErrors(faults.stream()
                .map(fault -> new FormError(fault.field(), words.fault(fault)))
                .toList());
    }
}
