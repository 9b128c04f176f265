/** Letters to families: numbered, kept as they were said, printed again alike, and known to be real by a code. */
@ApplicationModule(allowedDependencies = {"common", "database", "security", "web", "region"})
@NullMarked
package io.yimen.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
