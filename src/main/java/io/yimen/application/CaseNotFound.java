package io.yimen.application;

/** There is no such case in the caller's area; the same answer whether there is none or the area is another. */
public class CaseNotFound extends RuntimeException {

    CaseNotFound() {
        super("No such case in this area");
    }
}
