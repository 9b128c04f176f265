/** Values every module speaks in: money, national IDs, region codes, programmes, case numbers and the business date. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package io.yimen.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
