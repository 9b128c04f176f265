package io.yimen.award;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such award in the caller's area; the same answer whether there is none or the area is another. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class AwardNotFound extends RuntimeException {

    AwardNotFound() {
        super("No such award in this area");
    }
}
