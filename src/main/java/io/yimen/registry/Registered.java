package io.yimen.registry;

import java.util.Optional;

/** Where a person stands after {@link Registry#register}. */
public sealed interface Registered {

    /** The key, when the person's file is one the caller may work with. */
    default Optional<PersonKey> key() {
        return Optional.empty();
    }

    /**
     * The person's file lies in the caller's own area; {@code fresh} when it was just made. A known person keeps what
     * the file says: {@code nameDiffers} tells that the file has another name, for the caller to settle.
     */
    record Here(PersonKey person, boolean fresh, boolean nameDiffers) implements Registered {

        @Override
        public Optional<PersonKey> key() {
            return Optional.of(person);
        }
    }

    /** Another county, or another township of it, keeps the file; {@code township} is 0 for another county. */
    record Elsewhere(int county, int township) implements Registered {}
}
