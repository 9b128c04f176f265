/** Documents of families: checked by what is in them, re-encoded, kept once and encrypted, linked to the cases they serve. */
@ApplicationModule(allowedDependencies = {"common", "database", "security"})
@NullMarked
package io.yimen.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
