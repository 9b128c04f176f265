package io.yimen.application.web;

import io.yimen.application.Replays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/v1/applications/{caseNumber}/replay?step=}: a stored decision made again, the latest one unless a step is
 * named. 404 outside the region, 409 {@code NOT_DECIDED} before there is a decision; the answer is that of {@link ReplayAnswer}.
 */
@RestController
@RequestMapping("/api/v1/applications")
class ReplayApiController {

    private final Replays replays;

    ReplayApiController(Replays replays) {
        this.replays = replays;
    }

    @GetMapping("/{caseNumber}/replay")
    Map<String, Object> replay(
            @PathVariable String caseNumber, @RequestParam(required = false) @Nullable Integer step) {
        return ApiCalls.call(() -> ReplayAnswer.of(replays.replay(ApplicationsApiController.number(caseNumber), step)));
    }
}
