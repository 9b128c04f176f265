/** The office's calendar: the business day, working days with holidays and swapped weekends, and the demo's movable clock. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"common", "database"})
@NullMarked
package io.yimen.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
