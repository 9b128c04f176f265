package io.yimen.screening.web;

import io.yimen.screening.ScreeningDesk;
import io.yimen.screening.ScreeningResult;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/screenings} of {@code screening.yaml}. */
@RestController
@RequestMapping("/api/v1/screenings")
class ScreeningApi {

    private final ScreeningDesk desk;

    ScreeningApi(ScreeningDesk desk) {
        this.desk = desk;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ScreeningResult screen(@RequestBody(required = false) byte @Nullable [] body, Locale locale) {
        return desk.screen(body == null ? new byte[0] : body, locale);
    }
}
