/** The database the product stands on: the embedded server, the row-level scope of each transaction, reference files and start-up steps. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"common"})
@NullMarked
package io.yimen.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
