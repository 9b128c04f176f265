import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures each page of a running demo, one request after the other, over loopback.
 * Run: {@code java docs/benchmarks/PageBenchmark.java [http://localhost:8080] [requests per page, 200]}.
 * Prints milliseconds p50, p95 and max for each page, and ends with 1 when a p95 is over the bar of 150 ms.
 */
final class PageBenchmark {

    private static final int BAR_MILLIS = 150;
    private static final String PASSWORD = "yimen-demo-2026";

    private final String base;
    private final int requests;

    private PageBenchmark(String base, int requests) {
        this.base = base;
        this.requests = requests;
    }

    public static void main(String[] args) throws Exception {
        PageBenchmark benchmark = new PageBenchmark(
                args.length > 0 ? args[0] : "http://localhost:8080", args.length > 1 ? Integer.parseInt(args[1]) : 200);
        boolean met = true;
        for (Map.Entry<String, List<String>> visit : VISITS.entrySet()) {
            met &= benchmark.visit(visit.getKey(), visit.getValue());
        }
        System.exit(met ? 0 : 1);
    }

    /** Account → pages; {@code <regex>} is replaced by the first link of the previous page that matches it. */
    private static final Map<String, List<String>> VISITS = new LinkedHashMap<>();

    static {
        VISITS.put(
                "caseworker.beilin",
                List.of(
                        "/workbench",
                        "/cases",
                        "</cases/610103D\\d+>",
                        "</cases/610103D\\d+>?section=sheet",
                        "</cases/610103D\\d+>?section=history",
                        "/people",
                        "/notices",
                        "/awards",
                        "</awards/610103/[0-9a-f-]{36}>",
                        "/policy"));
        VISITS.put("approver.linyi", List.of("/workbench", "/cases?stage=COUNTY_REVIEW", "</cases/371424D\\d+>"));
        VISITS.put(
                "analyst.mca",
                List.of("/dashboard", "/dashboard?region=61", "/dashboard?region=6101", "/dashboard?region=610103"));
    }

    private boolean visit(String account, List<String> pages) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        signIn(client, account);
        boolean met = true;
        String list = "";
        for (String page : pages) {
            String path = resolve(page, list);
            for (int i = 0; i < 50; i++) {
                get(client, path);
            }
            double[] millis = new double[requests];
            String body = "";
            for (int i = 0; i < requests; i++) {
                long start = System.nanoTime();
                body = get(client, path);
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
            if (!page.contains("<")) {
                list = body;
            }
            Arrays.sort(millis);
            double p95 = millis[(int) Math.ceil(requests * 0.95) - 1];
            met &= p95 < BAR_MILLIS;
            System.out.printf(
                    "%-18s %-55s p50 %6.1f  p95 %6.1f  max %6.1f ms%n",
                    account, path, millis[requests / 2], p95, millis[requests - 1]);
        }
        return met;
    }

    private void signIn(HttpClient client, String account) throws Exception {
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(get(client, "/login"));
        if (!token.find()) {
            throw new IllegalStateException("No CSRF token on the login page");
        }
        String form = "username=" + account + "&password=" + PASSWORD + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(base + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.uri().getPath().startsWith("/login")) {
            throw new IllegalStateException("Could not sign in as " + account);
        }
    }

    private String get(HttpClient client, String path) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static String resolve(String page, String list) {
        Matcher link = Pattern.compile("<(.+)>").matcher(page);
        if (!link.find()) {
            return page;
        }
        Matcher found = Pattern.compile("href=\"(" + link.group(1) + ")").matcher(list);
        List<String> all = new ArrayList<>();
        while (found.find()) {
            all.add(found.group(1));
        }
        if (all.isEmpty()) {
            throw new IllegalStateException("No link like " + page);
        }
        return page.replace(link.group(), all.get(0));
    }
}
