/**
 * The law as plain Java: facts and parameters in, a decision for every programme and its trace out.
 *
 * <p>{@link io.yimen.rules.Engine} is the door. Nothing here looks anything up: no clock, no database, no framework.
 */
@ApplicationModule(allowedDependencies = "common")
@NullMarked
package io.yimen.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
