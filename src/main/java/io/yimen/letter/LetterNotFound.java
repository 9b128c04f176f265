package io.yimen.letter;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such letter in the caller's area. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class LetterNotFound extends RuntimeException {

    LetterNotFound() {
        super("No such letter in this area");
    }
}
