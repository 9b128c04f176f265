package io.yimen.registry;

/** There is no such person in the caller's area; the same answer whether there is none or the area is another. */
public class PersonNotFound extends RuntimeException {

    PersonNotFound() {
        super("No such person in this area");
    }
}
