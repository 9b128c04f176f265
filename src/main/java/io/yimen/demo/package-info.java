/** Builds the cases of the embedded demo through the services that serve real ones; absent wherever there is no demo. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "database",
            "calendar",
            "security",
            "region",
            "policy",
            "screening",
            "application",
            "relief",
            "sandbox",
            "verification"
        })
@NullMarked
package io.yimen.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
