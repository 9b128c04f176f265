package io.yimen.web.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.yimen.calendar.BusinessDateMoved;
import io.yimen.calendar.DemoClock;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.security.SignedIn;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@YimenTest
@RecordApplicationEvents
class DemoClockTests {

    private static final LocalDate BEGIN = LocalDate.of(2026, 11, 25);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private TestDatabase database;

    @Autowired
    private ApplicationEvents events;

    @AfterEach
    void moveBack() {
        clock.moveTo(BEGIN);
    }

    @Test
    void stands_on_25_november_2026_until_it_is_moved() {
        assertThat(read("sysadmin")).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"date\": \"2026-11-25\"}");
        assertThat(clock.now().atZone(DemoClock.ZONE).toLocalDate()).isEqualTo(BEGIN);
    }

    @Test
    void moves_forwards_and_backwards_and_remembers_and_announces_it() {
        assertThat(move("{\"date\": \"2026-12-01\"}", "sysadmin"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"date\": \"2026-12-01\"}");
        assertThat(clock.today()).isEqualTo("2026-12-01");
        assertThat(JdbcClient.create(database.asSuperuser())
                        .sql("SELECT day FROM business_date")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2026-12-01");
        assertThat(events.stream(BusinessDateMoved.class)).contains(new BusinessDateMoved(LocalDate.of(2026, 12, 1)));

        assertThat(move("{\"date\": \"2026-11-01\"}", "sysadmin")).hasStatusOk();
        assertThat(clock.today()).isEqualTo("2026-11-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"date\": null}",
                "{\"date\": \"soon\"}",
                "{\"date\": \"2026-02-30\"}",
                "{\"date\": 20261201}",
                "{\"date\": \"2026-12-01\", \"time\": \"10:00\"}",
                "{\"date\": \"1970-01-01\"}",
                "{\"date\": ",
                ""
            })
    void what_is_not_one_date_is_refused_and_changes_nothing(String body) {
        assertThat(move(body, "sysadmin")).hasStatus(400);
        assertThat(clock.today()).isEqualTo(BEGIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"caseworker.beilin", "approver.beilin", "secadmin", "auditor", "screening"})
    void everybody_reads_it_and_nobody_but_the_system_administrator_moves_it(String account) {
        assertThat(move("{\"date\": \"2026-12-01\"}", account)).hasStatus(403);
        assertThat(read(account)).hasStatus(200);
        assertThat(clock.today()).isEqualTo(BEGIN);
    }

    @Test
    void a_thread_may_work_on_another_day_without_moving_the_clock() {
        assertThat(clock.at(LocalDate.of(2025, 1, 1), clock::today)).isEqualTo("2025-01-01");
        assertThat(clock.today()).isEqualTo(BEGIN);
    }

    @Test
    void the_page_moves_it_too() {
        assertThat(mvc.get().uri("/demo/clock").with(SignedIn.as("sysadmin")))
                .hasStatusOk()
                .bodyText()
                .contains("2026-11-25");
        assertThat(page("20261215")).hasRedirectedUrl("/demo/clock");
        assertThat(clock.today()).isEqualTo("2026-12-15");
        assertThat(page("someday")).hasStatus(422).bodyText().contains("someday", "请按 2026-12-01 的样子填写");
        assertThat(clock.today()).isEqualTo("2026-12-15");
    }

    private MvcTestResult read(String account) {
        return mvc.get().uri("/api/v1/demo/clock").with(SignedIn.basic(account)).exchange();
    }

    private MvcTestResult move(String body, String account) {
        return mvc.put()
                .uri("/api/v1/demo/clock")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(SignedIn.basic(account))
                .exchange();
    }

    private MvcTestResult page(String date) {
        return mvc.post()
                .uri("/demo/clock")
                .param("date", date)
                .with(SignedIn.as("sysadmin"))
                .with(csrf())
                .exchange();
    }
}
