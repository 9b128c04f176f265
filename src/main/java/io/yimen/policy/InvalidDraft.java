package io.yimen.policy;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A draft that cannot be saved, submitted or approved as it is; nothing was stored. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
public class InvalidDraft extends RuntimeException {

    private final transient List<DraftFault> faults;

    InvalidDraft(List<DraftFault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    public List<DraftFault> faults() {
        return faults;
    }

    static void unless(List<DraftFault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidDraft(faults);
        }
    }
}
