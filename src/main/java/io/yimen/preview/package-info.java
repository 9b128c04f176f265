/** What a policy draft would do to every running award and open case, and what a publication has changed for them. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "database",
            "calendar",
            "security",
            "web",
            "region",
            "policy",
            "screening",
            "statistics",
            "application",
            "award"
        })
@NullMarked
package io.yimen.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
