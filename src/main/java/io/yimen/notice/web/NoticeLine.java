package io.yimen.notice.web;

import io.yimen.notice.NoticeView;
import java.time.LocalDate;

/** A notice in the list. */
record NoticeLine(NoticeView notice, String township, LocalDate today) {

    /** Message key of how it stands: hanging, due to come down, down. */
    public String state() {
        return notice.state() == NoticeView.State.OPEN && today.isAfter(notice.to())
                ? "OVER"
                : notice.state() == NoticeView.State.OPEN && today.isBefore(notice.from())
                        ? "COMING"
                        : notice.state().name();
    }

    public String level() {
        return switch (state()) {
            case "OPEN" -> "now";
            case "OVER" -> "warn";
            case "WITHDRAWN" -> "bad";
            case "CLOSED" -> "ok";
            default -> "idle";
        };
    }
}
