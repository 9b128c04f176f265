package io.yimen.application.web;

import io.yimen.database.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the tests of requirement 24 send forms with: as the page asks, and with more than it asks. */
abstract class TamperedForms {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestDatabase database;

    CaseTables tables;
    Tampering plain;

    @BeforeEach
    void senders() {
        tables = new CaseTables(database);
        plain = Tampering.plain(mvc, tables);
    }

    Tampering tampered(Map<String, String> extras) {
        return Tampering.with(mvc, tables, extras);
    }
}
