package io.yimen.statistics;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The region has no dashboard the reader may open: not theirs, below a county, or unknown; told apart from nothing. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchDashboard extends RuntimeException {

    NoSuchDashboard() {
        super("No such dashboard in this area");
    }
}
