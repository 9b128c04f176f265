package io.yimen.verification.run;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The caller may not start or stop runs here. */
public class RunNotAllowed extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    RunNotAllowed() {
        super(HttpStatus.FORBIDDEN);
    }
}
