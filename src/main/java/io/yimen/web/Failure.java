package io.yimen.web;

import io.yimen.security.AccountNotFound;
import io.yimen.security.AuditUnavailable;
import io.yimen.security.NobodySignedIn;
import io.yimen.security.RevealLimitReached;
import io.yimen.security.RouteRefused;
import io.yimen.web.ApiProblem.FieldError;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartException;

/** What an exception comes to: a status, a stable code, and nothing of its text. */
record Failure(
        HttpStatusCode status, String code, List<FieldError> errors, Map<String, Object> more, HttpHeaders headers) {

    static Failure of(Throwable thrown) {
        if (thrown instanceof ApiProblem problem) {
            return new Failure(problem.status(), problem.code(), problem.errors(), problem.more(), new HttpHeaders());
        }
        if (BodyTooLarge.isBehind(thrown)) {
            return of(HttpStatus.CONTENT_TOO_LARGE);
        }
        if (thrown instanceof HttpMessageNotReadableException unreadable) {
            return UnreadableBody.failure(unreadable);
        }
        if (thrown instanceof ErrorResponse response) {
            return new Failure(
                    response.getStatusCode(),
                    code(response.getStatusCode()),
                    List.of(),
                    Map.of(),
                    response.getHeaders());
        }
        return ofOurs(thrown);
    }

    static Failure of(HttpStatusCode status) {
        return coded(status, code(status));
    }

    static Failure coded(HttpStatusCode status, String code) {
        return new Failure(status, code, List.of(), Map.of(), new HttpHeaders());
    }

    boolean isOurFault() {
        return status.is5xxServerError();
    }

    private static Failure ofOurs(Throwable thrown) {
        if (thrown instanceof RouteRefused refused) {
            return refused.code().equals("NO_SUCH_ROUTE")
                    ? of(HttpStatus.NOT_FOUND)
                    : coded(HttpStatus.FORBIDDEN, refused.code());
        }
        if (thrown instanceof AuthenticationException || thrown instanceof NobodySignedIn) {
            Failure failure = of(HttpStatus.UNAUTHORIZED);
            failure.headers().set(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Yimen\", charset=\"UTF-8\"");
            return failure;
        }
        if (thrown instanceof RevealLimitReached) {
            Failure failure = coded(HttpStatus.TOO_MANY_REQUESTS, "REVEAL_LIMIT");
            failure.headers().set(HttpHeaders.RETRY_AFTER, "3600");
            return failure;
        }
        return of(statusOf(thrown));
    }

    private static HttpStatus statusOf(Throwable thrown) {
        // a module says itself what its own exception means
        ResponseStatus own = AnnotatedElementUtils.findMergedAnnotation(thrown.getClass(), ResponseStatus.class);
        if (own != null) {
            return own.code();
        }
        if (thrown instanceof AccessDeniedException) {
            return HttpStatus.FORBIDDEN;
        }
        if (thrown instanceof AccountNotFound) {
            return HttpStatus.NOT_FOUND;
        }
        if (thrown instanceof OptimisticLockingFailureException) {
            return HttpStatus.CONFLICT;
        }
        // headers and parameters are read lazily: what is wrong with them surfaces where a controller asks for them
        if (thrown instanceof TypeMismatchException
                || thrown instanceof MultipartException
                || thrown instanceof RequestRejectedException
                || thrown instanceof InvalidParameterException) {
            return HttpStatus.BAD_REQUEST;
        }
        if (thrown instanceof AuditUnavailable
                || thrown instanceof CannotCreateTransactionException
                || thrown instanceof DataAccessResourceFailureException) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        ResponseStatus declared = AnnotatedElementUtils.findMergedAnnotation(thrown.getClass(), ResponseStatus.class);
        return declared == null ? HttpStatus.INTERNAL_SERVER_ERROR : declared.code();
    }

    private static String code(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null ? "HTTP_" + status.value() : known.name();
    }
}
