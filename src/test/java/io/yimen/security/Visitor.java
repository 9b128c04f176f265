package io.yimen.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser of their own: cookies are kept, redirects are shown and not followed. */
final class Visitor {

    /** An answer of the server. */
    record Page(HttpResponse<String> answer) {

        int status() {
            return answer.statusCode();
        }

        String body() {
            return answer.body();
        }

        String location() {
            return header("Location").orElse("");
        }

        Optional<String> header(String name) {
            return answer.headers().firstValue(name);
        }

        String hidden(String name) {
            Matcher found =
                    Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(body());
            if (!found.find()) {
                throw new AssertionError("No field " + name + " in an answer " + status());
            }
            return found.group(1);
        }
    }

    private final String origin;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Visitor(int port) {
        origin = "http://localhost:" + port;
    }

    Page get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(origin + path)).GET());
    }

    Page post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(form)));
    }

    Page send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Page(client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
    }

    URI at(String path) {
        return URI.create(origin + path);
    }

    Page signIn(String username) throws IOException, InterruptedException {
        return signIn(username, "");
    }

    Page signIn(String username, String parked) throws IOException, InterruptedException {
        return signIn(username, DemoAccounts.PASSWORD, parked);
    }

    Page signIn(String username, String password, String parked) throws IOException, InterruptedException {
        Map<String, String> fields = new HashMap<>(Map.of("username", username, "password", password));
        fields.put("parked", parked);
        fields.put("_csrf", get("/login").hidden("_csrf"));
        return post("/login", fields);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
