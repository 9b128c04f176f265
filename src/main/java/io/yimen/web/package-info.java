/** The page shell and what every page and interface shares: language, forms, error pages, problem answers, repeated requests. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"common", "security", "calendar", "region"})
@NullMarked
package io.yimen.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
