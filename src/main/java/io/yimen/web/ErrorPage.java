package io.yimen.web;

import java.util.Set;

/** What an error page says: what happened, what to do next, and that nothing was lost. */
record ErrorPage(int status, String code, String key) {

    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 409, 413, 429, 500, 503);

    static ErrorPage of(int status, String code) {
        int nearest = WORDED.contains(status) ? status : status == 401 ? 403 : status < 500 ? 400 : 500;
        return new ErrorPage(status, code, "web.failure." + nearest);
    }
}
