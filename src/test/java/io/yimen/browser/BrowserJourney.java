package io.yimen.browser;

import com.microsoft.playwright.Browser;
import io.yimen.calendar.DemoClock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every journey begins and ends with: a browser for the class, a desk for each account, the clock back where it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserJourney {

    private Browsers browsers;

    @LocalServerPort
    private int port;

    @Autowired
    private DemoClock clock;

    @BeforeAll
    void openBrowser() {
        browsers = Browsers.open();
    }

    @AfterAll
    void closeBrowser() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @AfterEach
    void putTheClockBack() {
        clock.moveTo(LocalDate.of(2026, 11, 25));
    }

    Office desk(String account) {
        return Office.of(browsers.chromium(), base(), account);
    }

    Office desk(String account, Browser.NewContextOptions options) {
        return Office.of(browsers.chromium(), base(), account, options);
    }

    /** The day that everybody in the office has, until the test is over. */
    void today(String day) {
        clock.moveTo(LocalDate.parse(day));
    }

    String base() {
        return "http://localhost:" + port;
    }
}
