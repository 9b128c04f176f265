package io.yimen.web.web;

import io.yimen.web.ClockDesk;
import io.yimen.web.JsonBody;
import io.yimen.web.JsonCursor;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The demo's clock for machines: {@code {"date": "2026-12-01"}}. */
@RestController
@RequestMapping("/api/v1/demo/clock")
class DemoClockController {

    private final ClockDesk desk;

    DemoClockController(ClockDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    Map<String, LocalDate> read() {
        return Map.of("date", desk.today());
    }

    @PutMapping
    Map<String, LocalDate> move(@RequestBody byte[] body) {
        desk.today();
        LocalDate day = JsonCursor.read(JsonBody.parse(body), json -> {
            json.require("date");
            return json.date("date").orElse(LocalDate.EPOCH);
        });
        return Map.of("date", desk.moveTo(day));
    }
}
