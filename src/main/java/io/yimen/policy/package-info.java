/** Effective-dated policy parameters by region: the catalogue, the values in force, and how they are drafted and published. */
@ApplicationModule(allowedDependencies = {"common", "database", "calendar", "security", "web", "codes", "region"})
@NullMarked
package io.yimen.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
