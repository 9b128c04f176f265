package io.yimen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Answers every exception: an interface with a problem, a page with an error page; the log keeps what neither may say. */
@Component
public class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Problems problems;

    Failures(Problems problems) {
        this.problems = problems;
    }

    Object answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) {
        Failure failure = Failure.of(thrown);
        if (failure.isOurFault()) {
            LOG.error("{} on {} {}", failure.code(), request.getMethod(), routeOf(request), thrown);
        }
        return isInterface(request.getRequestURI(), request)
                ? problems.answer(failure, request)
                : page(failure, response);
    }

    /** For what failed outside any controller, when only the status is known. */
    public Object answer(int status, String uri, HttpServletRequest request, HttpServletResponse response) {
        Failure failure = Failure.of(HttpStatusCode.valueOf(status));
        return isInterface(uri, request) ? problems.answer(failure, request) : page(failure, response);
    }

    private static ModelAndView page(Failure failure, HttpServletResponse response) {
        failure.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        ErrorPage page = ErrorPage.of(failure.status().value(), failure.code());
        ModelAndView view = new ModelAndView(page.status() < 500 ? "error/4xx" : "error/5xx", Map.of("page", page));
        view.setStatus(failure.status());
        return view;
    }

    private static boolean isInterface(String uri, HttpServletRequest request) {
        return uri.startsWith(request.getContextPath() + "/api/");
    }

    private static Object routeOf(HttpServletRequest request) {
        Object pattern = request.getAttribute("org.springframework.web.servlet.HandlerMapping.bestMatchingPattern");
        return pattern == null ? "-" : pattern;
    }
}
