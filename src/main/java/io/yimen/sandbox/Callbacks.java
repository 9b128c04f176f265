package io.yimen.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls back later, and again until somebody takes the answer: whoever asked may just be starting anew. */
final class Callbacks {

    /** An answer on its way; signed anew each time it is carried, for a signature grows old. */
    record Letter(URI to, Supplier<Map<String, String>> headers, byte[] body) {}

    private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);
    private static final Set<Integer> FINAL = Set.of(200, 400, 401, 404, 422);
    private static final int TRIES = 240;
    private static final long AGAIN_MILLIS = 500;

    private final ScheduledExecutorService later;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ConcurrentLinkedQueue<Letter> held = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Integer> taken = new ConcurrentSkipListMap<>();

    Callbacks(ScheduledExecutorService later) {
        this.later = later;
    }

    void send(Letter letter, long afterMillis) {
        later.schedule(() -> carry(letter, 1), afterMillis, TimeUnit.MILLISECONDS);
    }

    void hold(Letter letter) {
        held.add(letter);
    }

    /** Lets go what was held back, and says how many. */
    int release() {
        List<Letter> all = List.copyOf(held);
        held.removeAll(all);
        all.forEach(letter -> send(letter, 0));
        return all.size();
    }

    int held() {
        return held.size();
    }

    /** How many were answered for good, by status. */
    Map<Integer, Integer> taken() {
        return taken;
    }

    private void carry(Letter letter, int attempt) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(letter.to()).timeout(Duration.ofSeconds(10));
            request.header("Content-Type", "application/json");
            letter.headers().get().forEach(request::header);
            HttpResponse<Void> answer = client.send(
                    request.POST(HttpRequest.BodyPublishers.ofByteArray(letter.body()))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            if (FINAL.contains(answer.statusCode())) {
                taken.merge(answer.statusCode(), 1, Integer::sum);
                return;
            }
        } catch (IOException e) {
            LOG.debug("Nobody takes the callback yet: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (attempt < TRIES) {
            later.schedule(() -> carry(letter, attempt + 1), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
