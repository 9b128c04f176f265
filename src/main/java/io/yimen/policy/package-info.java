/** Effective-dated policy parameters by region: the catalogue, the values in force and where each comes from. */
@ApplicationModule(allowedDependencies = {"common", "database", "calendar", "security", "web", "region"})
@NullMarked
package io.yimen.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
