package io.yimen.policy;

import io.yimen.common.RegionCode;
import io.yimen.security.AccountView;
import io.yimen.security.Role;
import java.util.Map;
import java.util.Set;

/** Policy staff of places that no other test looks at, and what they draft. */
public final class PolicyStaff {

    private PolicyStaff() {}

    public static AccountView editor(String region) {
        return new AccountView("editor." + region, "起草人", new RegionCode(region), Set.of(Role.POLICY_EDITOR));
    }

    public static AccountView approver(String region) {
        return new AccountView("approver." + region, "审批人", new RegionCode(region), Set.of(Role.POLICY_APPROVER));
    }

    /** Somebody who holds both roles, as a small place may have it. */
    public static AccountView both(String region) {
        return new AccountView(
                "both." + region, "一人两职", new RegionCode(region), Set.of(Role.POLICY_EDITOR, Role.POLICY_APPROVER));
    }

    public static DraftInput input(String startsOn, Map<String, String> typed) {
        return new DraftInput(startsOn, "试发〔2026〕1号", "关于调整标准的通知", "", "", typed, Set.of());
    }

    public static byte[] pdf() {
        return DocumentContentTests.pdf();
    }
}
