package io.yimen.registry;

/** Somebody tried to write a file of a township that is not theirs. */
public class OutsideArea extends RuntimeException {

    OutsideArea() {
        super("The township lies outside the area of the account");
    }
}
