package io.yimen.application;

import io.yimen.screening.SheetStanding;
import java.util.EnumSet;
import java.util.Set;

/** Where a case stands; message keys under {@code application.stage}. */
public enum Stage {
    DRAFT,
    SUPPLEMENT_REQUESTED,
    ACCEPTED,
    UNDER_INQUIRY,
    FIRST_OPINION,
    PUBLIC_NOTICE,
    COUNTY_REVIEW,
    /** Small quick relief was paid; evidence and identity follow. */
    PAID_FIRST,
    CONFIRMED,
    COMPLETED,
    REFUSED,
    WITHDRAWN,
    TERMINATED;

    /** The stages in which a case is still being worked on. */
    public static final Set<Stage> OPEN = EnumSet.range(DRAFT, PAID_FIRST);

    public boolean open() {
        return OPEN.contains(this);
    }

    /** What a benefit sheet of a case in this stage is worth. */
    public SheetStanding standing() {
        return switch (this) {
            case PAID_FIRST, CONFIRMED, COMPLETED -> SheetStanding.CONFIRMED;
            case REFUSED -> SheetStanding.REFUSED;
            case WITHDRAWN, TERMINATED -> SheetStanding.ENDED;
            default -> SheetStanding.TRIAL;
        };
    }

    /** Not yet accepted: facts may be incomplete and no clock runs. */
    public boolean draft() {
        return this == DRAFT || this == SUPPLEMENT_REQUESTED;
    }
}
