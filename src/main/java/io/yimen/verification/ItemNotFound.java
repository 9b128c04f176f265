package io.yimen.verification;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** There is no such item in the caller's area. */
public class ItemNotFound extends ErrorResponseException {

    ItemNotFound() {
        super(HttpStatus.NOT_FOUND);
    }
}
