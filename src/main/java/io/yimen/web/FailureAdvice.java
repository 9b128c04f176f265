package io.yimen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Hands every exception of a controller to {@link Failures}. */
@ControllerAdvice
class FailureAdvice {

    private final Failures failures;

    FailureAdvice(Failures failures) {
        this.failures = failures;
    }

    @ExceptionHandler(Throwable.class)
    Object answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) {
        return failures.answer(thrown, request, response);
    }
}
