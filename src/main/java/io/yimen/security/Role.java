package io.yimen.security;

import java.util.EnumSet;
import java.util.Set;

/** What an account may do; the three administrator roles exclude each other and every other role. */
public enum Role {
    CASEWORKER,
    TOWNSHIP_REVIEWER,
    COUNTY_REVIEWER,
    COUNTY_APPROVER,
    COUNTY_FINANCE,
    POLICY_EDITOR,
    POLICY_APPROVER,
    ANALYST,
    SYSTEM_ADMIN,
    SECURITY_ADMIN,
    AUDITOR,
    CITIZEN,
    SCREENING_CLIENT;

    private static final Set<Role> ADMINISTRATORS = EnumSet.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR);
    private static final Set<Role> CASE_STAFF =
            EnumSet.of(CASEWORKER, TOWNSHIP_REVIEWER, COUNTY_REVIEWER, COUNTY_APPROVER, COUNTY_FINANCE);
    private static final Set<Role> OUTSIDE = EnumSet.of(CITIZEN, SCREENING_CLIENT);

    /** True for the separated duties: accounts, rights, and the trail of both. */
    public boolean isAdministrator() {
        return ADMINISTRATORS.contains(this);
    }

    /** True for those whose work is on single cases. */
    public boolean seesCases() {
        return CASE_STAFF.contains(this);
    }

    /** True for those to whom the rows of their region are open in the database at all. */
    public boolean readsRegion() {
        return !isAdministrator() && !OUTSIDE.contains(this);
    }

    /** True when one account may hold these together. */
    public static boolean compatible(Set<Role> roles) {
        return roles.size() <= 1 || roles.stream().noneMatch(Role::isAdministrator);
    }
}
