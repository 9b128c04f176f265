package io.yimen.verification;

import io.yimen.common.BusinessClock;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.verification.Sendings.Settlement;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what sources answer later: signed, about the question and the person asked, and each only once. */
@Service
public class Callbacks {

    /** What a source called back, as it came. */
    public record Called(
            String source,
            String path,
            @Nullable String time,
            @Nullable String nonce,
            @Nullable String signature,
            byte[] body) {}

    /** What the source is told. */
    public enum Taken {
        ACCEPTED,
        UNSIGNED,
        NO_SUCH_SOURCE,
        UNREADABLE,
        WRONG_REFERENCE,
        WRONG_PERSON
    }

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern REFERENCE = Pattern.compile("([1-9][0-9]{5})-([0-9a-f-]{36})-([1-9][0-9]{0,5})");

    private final SourceRepository sources;
    private final OpenWork work;
    private final SendRepository sendings;
    private final Arrivals arrivals;
    private final SourceStatsRepository stats;
    private final Departures departures;
    private final Secrets secrets;
    private final VerificationSettings settings;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final BusinessClock business;
    private final Clock clock;

    Callbacks(
            SourceRepository sources,
            OpenWork work,
            SendRepository sendings,
            Arrivals arrivals,
            SourceStatsRepository stats,
            Departures departures,
            Secrets secrets,
            VerificationSettings settings,
            TransactionTemplate transaction,
            AuditTrail audit,
            JsonMapper json,
            BusinessClock business,
            Clock clock) {
        this.sources = sources;
        this.work = work;
        this.sendings = sendings;
        this.arrivals = arrivals;
        this.stats = stats;
        this.departures = departures;
        this.secrets = secrets;
        this.settings = settings;
        this.transaction = transaction;
        this.audit = audit;
        this.json = json;
        this.business = business;
        this.clock = clock;
    }

    /** The most bytes a callback may have. */
    public int longest() {
        return settings.maxAnswer();
    }

    public Taken take(Called call) {
        SourceBook book = Scopes.callIn(RegionScope.NONE, () -> transaction.execute(status -> sources.book()));
        Source source = book == null ? null : book.sources().get(call.source());
        if (source == null || source.adapter() != AdapterKind.DCI_ASYNC) {
            return Taken.NO_SUCH_SOURCE;
        }
        if (!signed(call)) {
            return Taken.UNSIGNED;
        }
        Optional<JsonNode> body = parsed(call.body());
        return body.isEmpty() ? Taken.UNREADABLE : ofReference(book, source, body.get(), call);
    }

    private boolean signed(Called call) {
        String time = call.time();
        String nonce = call.nonce();
        String given = call.signature();
        Optional<byte[]> secret = secrets.of(call.source());
        return time != null
                && nonce != null
                && given != null
                && secret.isPresent()
                && recent(time)
                && Signatures.same(
                        Signatures.ofRequest(secret.get(), "POST", call.path(), time, nonce, call.body()), given);
    }

    private boolean recent(String time) {
        try {
            return Duration.between(Instant.parse(time), clock.instant()).abs().compareTo(TOLERANCE) <= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private Optional<JsonNode> parsed(byte[] body) {
        try {
            return Optional.of(json.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private Taken ofReference(SourceBook book, Source source, JsonNode body, Called call) {
        JsonNode response = body.path("message").path("search_response").path(0);
        Matcher reference = REFERENCE.matcher(response.path("reference_id").asString(""));
        if (!reference.matches()) {
            return foreign(source, 0);
        }
        int county = Integer.parseInt(reference.group(1));
        UUID item;
        try {
            item = UUID.fromString(reference.group(2));
        } catch (IllegalArgumentException e) {
            return foreign(source, 0);
        }
        Optional<Taken> taken = Scopes.callIn(
                new RegionScope(county, county, 0),
                () -> Objects.requireNonNull(transaction.execute(
                        status -> Optional.ofNullable(ofItem(book, source, county, item, body, call)))));
        return taken.orElseGet(() -> foreign(source, county));
    }

    private @Nullable Taken ofItem(SourceBook book, Source source, int county, UUID id, JsonNode body, Called call) {
        // the question may just be settled as acknowledged, by a thread that locks in this order
        work.lock(county, List.of(id));
        Optional<SendRepository.Line> line =
                sendings.lock(county, List.of(id)).stream().findFirst();
        if (line.isEmpty() || !line.get().item().source().equals(source.code())) {
            return null;
        }
        AskedItem asked = departures.asAsked(source, book, line.get());
        Dispatch dispatch = DciAnswers.read(asked, body, new String(call.body(), StandardCharsets.UTF_8));
        if (dispatch instanceof Dispatch.Unavailable) {
            return Taken.UNREADABLE;
        }
        if (dispatch instanceof Dispatch.Rejected no && no.code().equals(Alarms.WRONG_REFERENCE)) {
            return null;
        }
        arrivals.write(book, county, List.of(new Settlement(county, id, asked.round(), dispatch)));
        return dispatch instanceof Dispatch.Rejected no && no.code().equals(Alarms.WRONG_PERSON)
                ? Taken.WRONG_PERSON
                : Taken.ACCEPTED;
    }

    private Taken foreign(Source source, int county) {
        Scopes.runIn(
                RegionScope.NONE,
                () -> transaction.executeWithoutResult(status -> {
                    stats.note(source.code(), SourceEvent.Kind.ALARM, Alarms.WRONG_REFERENCE, "system", business.now());
                    audit.record(new AuditEvent(
                            county,
                            "VERIFICATION_CALLBACK_REFUSED",
                            source.code(),
                            Alarms.WRONG_REFERENCE,
                            Map.of("source", source.code())));
                }));
        return Taken.WRONG_REFERENCE;
    }
}
