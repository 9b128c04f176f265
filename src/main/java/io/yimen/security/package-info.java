/**
 * Accounts, roles, region scope, field encryption, audit and the HTTP defences that every page and interface stands behind.
 *
 * <p>A new route needs two lines: one in {@link io.yimen.security.AccessRules} (who may call it; what no line names does
 * not exist) and one in {@code src/test/resources/security/role-matrix.csv} (the same, written a second time on purpose);
 * {@code RoleMatrixTests} calls every mapped route with every role and fails where the two differ.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"common", "database", "region"})
@NullMarked
package io.yimen.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
