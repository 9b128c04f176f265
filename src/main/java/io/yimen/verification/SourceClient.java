package io.yimen.verification;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts signed JSON to a source and believes only a signed answer; follows nobody anywhere else and reads no more than fits. */
@Component
class SourceClient {

    private static final Logger LOG = LoggerFactory.getLogger(SourceClient.class);

    private record Timeouts(Duration connect, Duration read) {}

    private final VerificationSettings settings;
    private final Secrets secrets;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<Timeouts, RestClient> clients = new ConcurrentHashMap<>();

    SourceClient(VerificationSettings settings, Secrets secrets, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
    }

    Reply post(Source source, JsonNode message, Map<String, String> headers) {
        Optional<byte[]> secret = secrets.of(source.code());
        if (secret.isEmpty()) {
            return failed("NO_SECRET");
        }
        try {
            return call(source, secret.get(), json.writeValueAsBytes(message), headers);
        } catch (RestClientException | IllegalArgumentException e) {
            String why = why(e);
            // the class only: what a source says may name people
            LOG.info("Source {} did not answer: {}", source.code(), why);
            return failed(why);
        }
    }

    private Reply call(Source source, byte[] secret, byte[] body, Map<String, String> headers) {
        URI address = address(source);
        String time = clock.instant().toString();
        String nonce = Signatures.nonce();
        return client(source)
                .post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .header(Signatures.KEY, "yimen")
                .header(Signatures.TIME, time)
                .header(Signatures.NONCE, nonce)
                .header(
                        Signatures.SIGNATURE,
                        Signatures.ofRequest(secret, "POST", address.getRawPath(), time, nonce, body))
                .headers(all -> headers.forEach(all::set))
                .body(body)
                .exchangeForRequiredValue((request, answer) -> read(answer, secret, nonce));
    }

    private Reply read(ClientHttpResponse answer, byte[] secret, String nonce) throws IOException {
        int status = answer.getStatusCode().value();
        if (status != 200 && status != 202) {
            return new Reply.Failed(HttpFailure.of(status, answer.getHeaders(), clock));
        }
        byte[] body;
        try (InputStream stream = answer.getBody()) {
            body = stream.readNBytes(settings.maxAnswer() + 1);
        }
        if (body.length > settings.maxAnswer()) {
            return failed("TOO_LARGE");
        }
        return signed(answer.getHeaders(), status, secret, nonce, body) ? parsed(body) : failed("SIGNATURE");
    }

    private static boolean signed(HttpHeaders headers, int status, byte[] secret, String nonce, byte[] body) {
        String time = headers.getFirst(Signatures.TIME);
        String given = headers.getFirst(Signatures.SIGNATURE);
        return time != null
                && given != null
                && Signatures.same(Signatures.ofAnswer(secret, status, time, nonce, body), given);
    }

    private Reply parsed(byte[] body) {
        try {
            JsonNode tree = json.readTree(body);
            return tree.isObject()
                    ? new Reply.Json(tree, new String(body, StandardCharsets.UTF_8))
                    : failed("NOT_JSON");
        } catch (JacksonException e) {
            return failed("NOT_JSON");
        }
    }

    private URI address(Source source) {
        return source.endpoint().startsWith("/")
                ? URI.create(settings.sandboxUrl().toString().replaceAll("/+$", "") + source.endpoint())
                : URI.create(source.endpoint());
    }

    private RestClient client(Source source) {
        return clients.computeIfAbsent(
                new Timeouts(source.connectTimeout(), source.readTimeout()), SourceClient::client);
    }

    private static RestClient client(Timeouts timeouts) {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(timeouts.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(http);
        factory.setReadTimeout(timeouts.read());
        return RestClient.builder().requestFactory(factory).build();
    }

    private static Reply failed(String why) {
        return new Reply.Failed(new Dispatch.Unavailable(null, why));
    }

    private static String why(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpConnectTimeoutException || cause instanceof java.net.ConnectException) {
                return "NO_CONNECTION";
            }
            if (cause instanceof HttpTimeoutException) {
                return "TIMEOUT";
            }
        }
        return e instanceof IllegalArgumentException ? "BAD_ADDRESS" : "CUT_OFF";
    }
}
