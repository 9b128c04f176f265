/** From intake to confirmation: cases with every version of their facts, one table-driven workflow, statutory clocks. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "database",
            "calendar",
            "security",
            "web",
            "region",
            "policy",
            "registry",
            "screening",
            "notice",
            "document",
            "care",
            "letter",
            "relief",
            "verification",
            "verification :: report"
        })
@NullMarked
package io.yimen.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
