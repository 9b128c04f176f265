package io.yimen.document;

import org.springframework.http.HttpStatus;

/** A document cannot be taken, and why. */
public class DocumentRefused extends RuntimeException {

    /** Why; message keys under {@code document.refused}. */
    public enum Why {
        EMPTY("file"),
        TOO_LARGE("file"),
        KIND("file"),
        HEIC("file"),
        PICTURE_BROKEN("file"),
        PICTURE_PIXELS("file"),
        PDF_BROKEN("file"),
        PDF_ACTIVE("file"),
        PDF_LOCKED("file"),
        TYPE("type"),
        MEMBER("member"),
        REASON("reason"),
        NAMED("reason"),
        TOO_MANY("file"),
        TOO_FAST("file"),
        CLOSED("file");

        private final String field;

        Why(String field) {
            this.field = field;
        }

        /** The field of the form that it is about. */
        public String field() {
            return field;
        }

        public HttpStatus status() {
            return switch (this) {
                case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
                case TOO_FAST -> HttpStatus.TOO_MANY_REQUESTS;
                case CLOSED, NAMED, TOO_MANY -> HttpStatus.CONFLICT;
                default -> HttpStatus.UNPROCESSABLE_CONTENT;
            };
        }
    }

    private final Why why;

    public DocumentRefused(Why why) {
        super("Not taken: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
