package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.yimen.security.SignedIn;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends files to a case, as a page and as another program does, and fetches them. */
public final class Upload {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MockMvcTester mvc;

    public Upload(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    /** What came back. */
    public record Reply(MockHttpServletResponse response) {

        public Reply is(int status) {
            assertThat(response.getStatus()).as(text()).isEqualTo(status);
            return this;
        }

        public String text() {
            try {
                return response.getContentAsString(StandardCharsets.UTF_8);
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException(e);
            }
        }

        public JsonNode body() {
            return JSON.readTree(text());
        }

        public String id() {
            return body().path("id").asString();
        }
    }

    public Reply page(String user, String number, String type, String member, byte[] content) {
        return send(SignedIn.as(user), "/cases/" + number + "/documents", type, member, "材料.pdf", content);
    }

    public Reply api(String user, String number, String type, String member, byte[] content) {
        return send(
                SignedIn.basic(user), "/api/v1/applications/" + number + "/documents", type, member, "材料.pdf", content);
    }

    public Reply send(RequestPostProcessor who, String uri, String type, String member, String name, byte[] content) {
        return new Reply(mvc.post()
                .uri(uri)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("type", type)
                .param("member", member)
                .with(who)
                .with(csrf())
                .exchange()
                .getResponse());
    }

    public Reply get(RequestPostProcessor who, String uri) {
        return new Reply(mvc.get().uri(uri).with(who).exchange().getResponse());
    }

    public Reply post(RequestPostProcessor who, String uri, String... fields) {
        var request = mvc.post().uri(uri).with(who).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return new Reply(request.exchange().getResponse());
    }
}
