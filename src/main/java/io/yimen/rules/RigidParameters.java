package io.yimen.rules;

/** From which share of its income on a family's necessary spending is a hardship. */
record RigidParameters(Long shareBp, boolean inclusive) {

    static final String SHARE = "rigid.share_bp";
    static final String INCLUSIVE = "rigid.share_inclusive";

    static RigidParameters from(Values values) {
        return new RigidParameters(values.number(SHARE), values.flag(INCLUSIVE));
    }
}
