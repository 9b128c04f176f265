/** Temporary assistance as it was paid: reliefs with their instalments, the register that limits count from, the townships' reserve funds. */
@ApplicationModule(allowedDependencies = {"common", "database", "calendar", "security", "web", "region"})
@NullMarked
package io.yimen.relief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
