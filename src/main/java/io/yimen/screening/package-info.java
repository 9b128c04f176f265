/** One household's facts in, a decision for every programme out: the wire form of facts and results, and the benefit sheet drawn from them. */
@ApplicationModule(allowedDependencies = {"common", "calendar", "security", "web", "region", "policy", "rules"})
@NullMarked
package io.yimen.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
