package io.yimen.policy;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else was faster: the draft is another version than the one that was read, or no longer open. */
@ResponseStatus(HttpStatus.CONFLICT)
public class StaleDraft extends RuntimeException {

    private final transient PolicyDraft now;

    StaleDraft(PolicyDraft now) {
        super("Draft %s is %s, version %d".formatted(now.id(), now.state(), now.version()));
        this.now = now;
    }

    /** The draft as it is by now. */
    public PolicyDraft now() {
        return now;
    }
}
