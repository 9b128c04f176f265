package io.yimen.notice;

/** What a notice is about; message keys under {@code notice.purpose}. */
public enum NoticePurpose {
    GRANT,
    /** An award is going to end (TEKUN-2021). */
    END
}
