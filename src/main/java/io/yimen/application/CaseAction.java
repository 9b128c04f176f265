package io.yimen.application;

/** What can be done to a case; message keys under {@code application.action}. */
public enum CaseAction {
    ACCEPT,
    REQUEST_SUPPLEMENT,
    AMEND,
    START_INQUIRY,
    RECORD_VISIT,
    ASSESS_SELF_CARE,
    CHOOSE_CARE,
    FIND_SUPPORTER,
    CHOOSE_ORPHAN_BENEFIT,
    MARK_COMPLEX,
    RESOLVE_DISCREPANCY,
    GIVE_FIRST_OPINION,
    PUBLISH_NOTICE,
    RECORD_OBJECTION,
    DEMOCRATIC_REVIEW,
    EXTEND,
    CLOSE_NOTICE,
    COUNTY_VISIT,
    RECORD_MEETING,
    RETURN,
    CONFIRM,
    REFUSE,
    RECORD_RECEIPTS,
    GRANT_QUICK,
    COMPLETE_QUICK,
    REFER,
    RECORD_REFERRAL,
    WITHDRAW,
    TERMINATE
}
