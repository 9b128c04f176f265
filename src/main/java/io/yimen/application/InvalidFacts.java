package io.yimen.application;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was sent cannot be read as facts; every fault with its pointer. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
public class InvalidFacts extends RuntimeException {

    private final transient List<Flaw> flaws;

    InvalidFacts(List<Flaw> flaws) {
        super(flaws.size() + " faults");
        this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
