/** Time-boxed public postings that carry the permitted fields and nothing else. */
@ApplicationModule(allowedDependencies = {"common", "database", "calendar", "security", "web", "region"})
@NullMarked
package io.yimen.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
