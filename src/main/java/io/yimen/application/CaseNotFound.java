package io.yimen.application;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such case in the caller's area; the same answer whether there is none or the area is another. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class CaseNotFound extends RuntimeException {

    CaseNotFound() {
        super("No such case in this area");
    }
}
