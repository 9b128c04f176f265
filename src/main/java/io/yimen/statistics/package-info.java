/** Counts by county, month, programme and residence, and the dashboards that read nothing else. */
@ApplicationModule(allowedDependencies = {"common", "database", "calendar", "security", "web", "region"})
@NullMarked
package io.yimen.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
