package io.yimen.registry;

/** There is no such household in the caller's area. */
public class HouseholdNotFound extends RuntimeException {

    HouseholdNotFound() {
        super("No such household in this area");
    }
}
