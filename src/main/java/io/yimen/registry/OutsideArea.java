package io.yimen.registry;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Somebody tried to write a file of a township that is not theirs. */
public class OutsideArea extends ErrorResponseException {

    OutsideArea() {
        super(HttpStatus.FORBIDDEN);
    }
}
