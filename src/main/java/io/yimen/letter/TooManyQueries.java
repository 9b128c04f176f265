package io.yimen.letter;

/** Somebody asked about too many codes within the hour. */
public class TooManyQueries extends RuntimeException {

    TooManyQueries() {
        super("Too many codes were asked about");
    }
}
