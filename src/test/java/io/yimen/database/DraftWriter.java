package io.yimen.database;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A caseworker who saves one case after another over HTTP until nobody answers, and remembers what was confirmed to her. */
final class DraftWriter implements Runnable {

    private static final Pattern CASE_NUMBER = Pattern.compile("\"caseNumber\"\\s*:\\s*\"([^\"]+)\"");
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final String LOGIN = "Basic "
            + Base64.getEncoder().encodeToString("caseworker.beilin:yimen-demo-2026".getBytes(StandardCharsets.UTF_8));

    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> confirmed = new CopyOnWriteArrayList<>();
    private final CountDownLatch some;

    DraftWriter(URI address, int enough) {
        this.address = address;
        this.some = new CountDownLatch(enough);
    }

    @Override
    public void run() {
        try {
            while (true) {
                confirmed.add(save());
                some.countDown();
            }
        } catch (IOException e) {
            // killed: what was not confirmed may or may not be there
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void awaitSome() throws InterruptedException {
        if (!some.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("only " + confirmed.size() + " cases were confirmed in a minute");
        }
    }

    List<String> confirmed() {
        return List.copyOf(confirmed);
    }

    /** What a read of the case answers now. */
    static HttpResponse<String> read(URI address, String caseNumber) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/applications/" + caseNumber))
                .header("Authorization", LOGIN)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String save() throws IOException, InterruptedException {
        int person = PEOPLE.incrementAndGet();
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/applications"))
                .header("Authorization", LOGIN)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "crash-" + person)
                .POST(HttpRequest.BodyPublishers.ofString(draft(person)))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        Matcher number = CASE_NUMBER.matcher(response.body());
        if (response.statusCode() != 201 || !number.find()) {
            throw new AssertionError(response.statusCode() + ": " + response.body());
        }
        return number.group(1);
    }

    private static String draft(int person) {
        return """
                {"programmes": ["DIBAO"], "draft": true, "township": "610103001", "channel": "WINDOW",
                 "residence": "URBAN",
                 "members": [{"ref": "m1", "name": "测试甲", "relation": "HEAD", "idNumber": "%s",
                              "hukouTownship": "610103001", "habitualTownship": "610103001"}]}""".formatted(idNumber(LocalDate.of(1960, 1, 1).plusDays(person)));
    }

    /** A valid number that belongs to nobody: 996 was kept for centenarians. */
    private static String idNumber(LocalDate birth) {
        String digits = "610103" + birth.toString().replace("-", "") + "996";
        int sum = 0;
        for (int place = 0; place < 17; place++) {
            sum += (digits.charAt(place) - '0') * ((1 << (17 - place)) % 11);
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
