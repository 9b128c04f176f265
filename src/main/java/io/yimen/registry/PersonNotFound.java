package io.yimen.registry;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** There is no such person in the caller's area; the same answer whether there is none or the area is another. */
public class PersonNotFound extends ErrorResponseException {

    PersonNotFound() {
        super(HttpStatus.NOT_FOUND);
    }
}
