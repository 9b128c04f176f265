package io.yimen.web.web;

import io.yimen.web.Failures;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the server sends what failed outside any controller. */
@Controller
class FailureController implements ErrorController {

    private final Failures failures;

    FailureController(Failures failures) {
        this.failures = failures;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failures.answer(
                status instanceof Integer code ? code : 404, uri == null ? "" : uri.toString(), request, response);
    }
}
