package io.yimen.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.database.YimenTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@YimenTest
class ShellTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void an_address_that_cannot_be_read_still_gets_a_whole_page() {
        assertThat(mvc.get().uri("/login").with(request -> {
                    request.setQueryString("q=%");
                    return request;
                }))
                .bodyText()
                .contains("</html>", "/?lang=en");
    }
}
