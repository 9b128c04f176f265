package io.yimen.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where a request came from, for the trail. */
final class Origin {

    private Origin() {}

    static String current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest())
                : "-";
    }

    private static String of(HttpServletRequest request) {
        return request.getRemoteAddr();
    }
}
