/** Administrative divisions and their history: names, levels, parents, and what a merged or renamed place became. */
@ApplicationModule(allowedDependencies = {"common", "database"})
@NullMarked
package io.yimen.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
