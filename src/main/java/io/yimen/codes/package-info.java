/** The code lists of the standards and of the product, in both languages. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"common", "database"})
@NullMarked
package io.yimen.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
