package io.yimen.application.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.yimen.security.SignedIn;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The pages as a browser without JavaScript sees them. */
final class Pages {

    private static final Pattern VERSION = Pattern.compile("name=\"version\"[^>]* value=\"(\\d+)\"");

    private final MockMvcTester mvc;

    Pages(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    /** What came back. */
    record Page(int status, String html, String location) {

        Page is(int expected) {
            assertThat(status).as(html).isEqualTo(expected);
            return this;
        }

        int version() {
            Matcher version = VERSION.matcher(html);
            assertThat(version.find()).as(html).isTrue();
            return Integer.parseInt(version.group(1));
        }
    }

    Page get(String user, String uri) {
        return get(user, uri, "zh-CN");
    }

    Page get(String user, String uri, String language) {
        return page(
                mvc.get().uri(uri).with(SignedIn.as(user)).cookie(new jakarta.servlet.http.Cookie("lang", language)));
    }

    Page post(String user, String uri, String... fields) {
        var request = mvc.post().uri(uri).with(SignedIn.as(user)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return page(request);
    }

    private static Page page(MockMvcTester.MockMvcRequestBuilder request) {
        try {
            var response = request.exchange().getResponse();
            String location = response.getRedirectedUrl();
            return new Page(
                    response.getStatus(),
                    response.getContentAsString(StandardCharsets.UTF_8),
                    location == null ? "" : location);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
