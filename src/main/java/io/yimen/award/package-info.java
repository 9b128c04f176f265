/** Running entitlements: granted by a confirmed case, listed, read, and due for recheck. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "database",
            "calendar",
            "security",
            "web",
            "region",
            "registry",
            "screening",
            "policy",
            "statistics",
            "application",
            "notice",
            "care",
            "verification",
            "verification :: report",
            "verification :: run"
        })
@NullMarked
package io.yimen.award;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
