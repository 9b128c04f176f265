package io.yimen.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Stops bodies over one MiB, whether their length is announced or only found out while reading; a stream of lines, which nobody
 * ever holds as a whole, may go on for as long as it likes and limits its lines itself. Files sent to the pages that take them have twelve.
 */
final class BodyLimit extends OncePerRequestFilter {

    static final long LARGEST = 1024 * 1024;

    private static final long LARGEST_UPLOAD = 12 * LARGEST;
    private static final Pattern UPLOADS =
            Pattern.compile("/policy/.*|/verification/consents/.*/scan|/cases/[^/]+/documents"
                    + "|/api/v1/applications/[^/]+/documents");

    private static final String STREAM = "/api/v1/screenings/batch";

    private final HandlerExceptionResolver problems;

    BodyLimit(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().equals(request.getContextPath() + STREAM)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > largest(request)) {
            // the rest is not read: answering and closing is all such a caller gets
            response.setHeader("Connection", "close");
            problems.resolveException(request, response, null, new BodyTooLarge());
        } else {
            chain.doFilter(new Limited(request, largest(request)), response);
        }
    }

    private static long largest(HttpServletRequest request) {
        boolean upload = String.valueOf(request.getContentType()).startsWith("multipart/form-data")
                && UPLOADS.matcher(request.getRequestURI()
                                .substring(request.getContextPath().length()))
                        .matches();
        return upload ? LARGEST_UPLOAD : LARGEST;
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long largest;

        Limited(HttpServletRequest request, long largest) {
            super(request);
            this.largest = largest;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), largest);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private long left;

        Counted(ServletInputStream body, long largest) {
            this.body = body;
            left = largest;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = body.read(buffer, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws BodyTooLarge {
            left -= read;
            if (left < 0) {
                throw new BodyTooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
