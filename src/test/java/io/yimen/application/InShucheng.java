package io.yimen.application;

import io.yimen.calendar.DemoClock;
import io.yimen.security.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What tests of a programme that is walked in Shucheng begin with. */
abstract class InShucheng {

    static final String SHUCHENG = "341523100";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DemoClock clock;

    CaseApi api;
    OwnProgrammes shucheng;

    @BeforeEach
    void client() {
        api = new CaseApi(mvc);
        shucheng = new OwnProgrammes(api, clock, "shucheng");
    }

    /** What a page says. */
    String page(String uri, String user) {
        return new Upload(mvc).get(SignedIn.as(user), uri).text();
    }
}
