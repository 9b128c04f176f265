/**
 * Registers to try the verification gateway on: a small program of its own with its own data and no database, which the
 * product knows by address only. None of its classes is a component, so the product never picks one up by scanning.
 */
@ApplicationModule(allowedDependencies = {"common"})
@NullMarked
package io.yimen.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
