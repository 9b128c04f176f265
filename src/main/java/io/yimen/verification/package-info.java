/**
 * The gateway to the registers (居民家庭经济状况核对): consents, orders, sources and what they answered. It verifies and never
 * decides; a register that is silent has said nothing about anybody.
 */
@ApplicationModule(
        allowedDependencies = {"common", "database", "calendar", "codes", "security", "web", "region", "registry"})
@NullMarked
package io.yimen.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
