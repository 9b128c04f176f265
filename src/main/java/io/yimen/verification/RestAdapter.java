package io.yimen.verification;

import io.yimen.verification.Dispatch.Ambiguous;
import io.yimen.verification.Dispatch.Mismatch;
import io.yimen.verification.Dispatch.NoRecord;
import io.yimen.verification.Dispatch.Rejected;
import io.yimen.verification.Dispatch.Unavailable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Speaks the JSON profile of docs/verification-profile.md, section 3. */
@Component
class RestAdapter implements SourceAdapter {

    private static final Dispatch UNREADABLE = new Unavailable(null, Found.UNREADABLE);

    private final SourceClient client;
    private final JsonMapper json;

    RestAdapter(SourceClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    @Override
    public Set<AdapterKind> kinds() {
        return Set.of(AdapterKind.REST);
    }

    @Override
    public Dispatch send(AskedItem item) {
        Reply reply = client.post(item.source(), question(item), Map.of("Idempotency-Key", item.key()));
        return reply instanceof Reply.Failed failed ? failed.dispatch() : read(item, (Reply.Json) reply);
    }

    private ObjectNode question(AskedItem item) {
        ObjectNode body = json.createObjectNode();
        body.put("version", "1")
                .put("request", item.key())
                .put("source", item.source().code());
        body.put("agreement", item.agreement().id())
                .put("purpose", item.purpose().name());
        body.putObject("basis").put("kind", item.basis().name()).put("reference", item.basisReference());
        body.put("county", Integer.toString(item.county()));
        body.putObject("person")
                .put("name", item.name())
                .put("id", item.person().value())
                .put("birthDate", item.birthDate().toString());
        item.fields().forEach(body.putArray("fields")::add);
        item.period()
                .ifPresent(period -> body.putObject("period")
                        .put("from", period.from().toString())
                        .put("to", period.to().toString()));
        return body;
    }

    private static Dispatch read(AskedItem item, Reply.Json answer) {
        JsonNode body = answer.body();
        if (!item.key().equals(body.path("request").asString(""))) {
            return new Rejected(Alarms.WRONG_REFERENCE);
        }
        String person = body.path("person").path("id").asString("");
        String code = body.path("code").asString("");
        boolean other = !person.equals(item.person().value());
        // with records there must be a person, and wherever there is one it must be ours
        if (other && (code.equals("00") || !person.isEmpty())) {
            return new Rejected(Alarms.WRONG_PERSON);
        }
        return ofCode(item, code, answer);
    }

    private static Dispatch ofCode(AskedItem item, String code, Reply.Json answer) {
        return switch (code) {
            case "00" -> found(item, answer);
            case "01" ->
                asOf(answer.body())
                        .<Dispatch>map(day -> new NoRecord(answer.raw(), day))
                        .orElse(UNREADABLE);
            case "02" -> new Ambiguous(answer.raw());
            case "03" -> new Mismatch(answer.raw());
            case "04", "05" -> new Rejected("CODE_" + code);
            case "99" -> new Unavailable(null, "CODE_99");
            default -> UNREADABLE;
        };
    }

    private static Dispatch found(AskedItem item, Reply.Json answer) {
        JsonNode records = answer.body().path("records");
        return records.isArray() && !records.isEmpty()
                ? asOf(answer.body())
                        .map(day -> Found.of(item, records, answer.raw(), day))
                        .orElse(UNREADABLE)
                : UNREADABLE;
    }

    private static Optional<LocalDate> asOf(JsonNode body) {
        return Found.day(body.path("dataAsOf").asString(""));
    }
}
