package io.yimen.screening.web;

import io.yimen.screening.ScreeningBatch;
import io.yimen.screening.ScreeningDesk;
import io.yimen.screening.ScreeningResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/screenings} and its batch; JSON in another character set than UTF-8 is another media type. */
@RestController
@RequestMapping("/api/v1/screenings")
class ScreeningApi {

    private final ScreeningDesk desk;
    private final ScreeningBatch batch;

    ScreeningApi(ScreeningDesk desk, ScreeningBatch batch) {
        this.desk = desk;
        this.batch = batch;
    }

    @PostMapping(
            consumes = MediaType.APPLICATION_JSON_VALUE + ";charset=UTF-8",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ScreeningResult screen(@RequestBody(required = false) byte @Nullable [] body, Locale locale) {
        return desk.screen(body == null ? new byte[0] : body, locale);
    }

    /** On the thread of the request: it neither times out nor is ever held as a whole. */
    @PostMapping(
            path = "/batch",
            consumes = MediaType.APPLICATION_NDJSON_VALUE + ";charset=UTF-8",
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    void screenAll(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        desk.admit();
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        batch.answer(request.getInputStream(), response.getOutputStream(), locale);
    }
}
