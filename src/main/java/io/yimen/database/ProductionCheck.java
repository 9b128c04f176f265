package io.yimen.database;

import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * A condition that a start on an outside database must meet; asked before anything is opened, so an implementation is a bean
 * without collaborators that reads the environment only.
 */
public interface ProductionCheck {

    /** The sentence that says what to set; empty when all is well. */
    Optional<String> refusal(Environment environment);
}
