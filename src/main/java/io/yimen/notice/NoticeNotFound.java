package io.yimen.notice;

/** There is no such notice in the caller's area. */
public class NoticeNotFound extends RuntimeException {

    NoticeNotFound() {
        super("No such notice in this area");
    }
}
