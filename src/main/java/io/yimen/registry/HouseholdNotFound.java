package io.yimen.registry;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** There is no such household in the caller's area. */
public class HouseholdNotFound extends ErrorResponseException {

    HouseholdNotFound() {
        super(HttpStatus.NOT_FOUND);
    }
}
