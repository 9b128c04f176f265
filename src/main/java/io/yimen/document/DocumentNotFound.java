package io.yimen.document;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The case has no such document, or it was withdrawn. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class DocumentNotFound extends RuntimeException {

    DocumentNotFound() {
        super("No such document in this case");
    }
}
