package io.yimen.database;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser on a bad line: its sign-in has begun, and the last byte of the form has not come yet. */
final class SlowLogin implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Socket socket;
    private final String rest;

    private SlowLogin(Socket socket, String rest) {
        this.socket = socket;
        this.rest = rest;
    }

    static SlowLogin begin(URI address) throws IOException, InterruptedException {
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address.resolve("/login")).build(), HttpResponse.BodyHandlers.ofString());
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String form = "username=caseworker.beilin&password=yimen-demo-2026&_csrf="
                + URLEncoder.encode(token(page.body()), StandardCharsets.UTF_8);
        Socket socket = new Socket("localhost", address.getPort());
        write(socket, """
                POST /login HTTP/1.1\r
                Host: localhost:%d\r
                Cookie: %s\r
                Content-Type: application/x-www-form-urlencoded\r
                Content-Length: %d\r
                Connection: close\r
                \r
                %s""".formatted(address.getPort(), cookie, form.length(), form.substring(0, form.length() - 1)));
        // the server has read what there is and waits in the middle of the request
        Thread.sleep(3_000);
        return new SlowLogin(socket, form.substring(form.length() - 1));
    }

    /** Sends the last byte and answers status line and headers. */
    String finish() throws IOException {
        write(socket, rest);
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\r\n\r\n")[0];
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String token(String page) {
        Matcher matcher = TOKEN.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("no form:\n" + page);
        }
        return matcher.group(1);
    }
}
