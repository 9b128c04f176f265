package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.CaseApi.Answer;
import io.yimen.calendar.DemoClock;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.node.ObjectNode;

/** Requirement 36. Many at once: one wins, the others hear why. */
@YimenTest
class ParallelTests {

    private static final int MANY = 20;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private TestDatabase database;

    private CaseApi api;
    private Journey journey;

    @BeforeEach
    void client() {
        api = new CaseApi(mvc);
        journey = new Journey(api, clock);
    }

    @Test
    void of_twenty_confirmations_one_holds() throws Exception {
        Answer review = journey.inReview(Families.ofThree());
        String number = review.text("caseNumber");

        List<Answer> answers = atOnce(() -> clock.at(
                Journey.AFTER_NOTICE, () -> api.act("approver.beilin", number, "CONFIRM", review.version(), "{}")));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(MANY - 1);
        assertThat(count(
                        "select count(*) from application_decision d join application a on a.county_code = d.county_code"
                                + " and a.id = d.application_id where d.outcome = 'CONFIRMED' and a.case_number = ?",
                        number))
                .isEqualTo(1);
        assertThat(count("select count(*) from award where case_number = ?", number))
                .isEqualTo(1);
    }

    @Test
    void of_twenty_applications_of_one_family_one_is_opened() throws Exception {
        ObjectNode family = Families.ofThree();

        List<Answer> answers = atOnce(() -> api.create("caseworker.beilin", family));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409 && answer.code().equals("ACTIVE_CASE"))
                .hasSize(MANY - 1);
    }

    private int count(String sql, String number) {
        return JdbcClient.create(database.asSuperuser())
                .sql(sql)
                .param(number)
                .query(Integer.class)
                .single();
    }

    private static List<Answer> atOnce(Callable<Answer> request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        try {
            List<Future<Answer>> futures = threads.invokeAll(java.util.Collections.nCopies(MANY, request));
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
