package io.yimen.verification.run;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** There is no such run or difference in the caller's area. */
public class RunNotFound extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    RunNotFound() {
        super(HttpStatus.NOT_FOUND);
    }
}
