package io.yimen.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.database.YimenTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@YimenTest
class SignInTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void wakes() {
        assertThat(mvc.get().uri("/api/v1/nothing").exchange()).hasStatus(401);
    }
}
