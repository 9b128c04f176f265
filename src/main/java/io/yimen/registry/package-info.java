/** Persons, households and their dated members; one person in the nation has one identity. */
@ApplicationModule(allowedDependencies = {"common", "database", "calendar", "security", "web", "region"})
@NullMarked
package io.yimen.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
