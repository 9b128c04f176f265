package io.yimen.security;

/** A signed-in client called a route that is not for it; the code says why: {@code ROLE}, {@code PASSWORD_DUE}, {@code NO_SUCH_ROUTE}. */
public class RouteRefused extends RuntimeException {

    private final String code;

    public RouteRefused(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
