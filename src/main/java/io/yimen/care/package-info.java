/** The register of institutions that a county lets care for people, each for as long as it is valid. */
@ApplicationModule(allowedDependencies = {"common", "database", "calendar", "security", "web", "region"})
@NullMarked
package io.yimen.care;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
