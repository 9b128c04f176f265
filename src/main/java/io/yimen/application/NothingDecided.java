package io.yimen.application;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The case has no proposal or decision yet that could be made again. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NothingDecided extends RuntimeException {

    NothingDecided() {
        super("No decision to replay");
    }
}
