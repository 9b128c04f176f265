package io.yimen.application;

/** How an application came in. */
public enum Channel {
    WINDOW,
    ONLINE,
    API
}
