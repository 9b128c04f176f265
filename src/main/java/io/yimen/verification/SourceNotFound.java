package io.yimen.verification;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** There is no such source. */
public class SourceNotFound extends ErrorResponseException {

    SourceNotFound() {
        super(HttpStatus.NOT_FOUND);
    }
}
