package io.yimen.verification;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the search message of the DCI interfaces. */
@Component
class DciQuestions {

    private static final String VERSION = "1.0.0";

    private final CallbackAddress callbacks;
    private final JsonMapper json;
    private final Clock clock;

    DciQuestions(CallbackAddress callbacks, JsonMapper json, Clock clock) {
        this.callbacks = callbacks;
        this.json = json;
        this.clock = clock;
    }

    ObjectNode search(AskedItem item) {
        String now = clock.instant().toString();
        ObjectNode body = json.createObjectNode();
        body.put("signature", "detached");
        header(item, now, body.putObject("header"));
        ObjectNode message = body.putObject("message");
        message.put("transaction_id", item.key());
        ObjectNode request = message.putArray("search_request").addObject();
        request.put("reference_id", item.reference()).put("timestamp", now);
        criteria(item, now, request.putObject("search_criteria"));
        return body;
    }

    private void header(AskedItem item, String now, ObjectNode header) {
        String source = item.source().code();
        header.put("version", VERSION).put("message_id", UUID.randomUUID().toString());
        header.put("message_ts", now).put("action", "search").put("sender_id", "yimen");
        header.put("sender_uri", callbacks.of(source)).put("receiver_id", source);
        header.put("total_count", 1).put("is_msg_encrypted", false);
    }

    private static void criteria(AskedItem item, String now, ObjectNode criteria) {
        criteria.put("version", VERSION)
                .put("reg_type", item.source().mapping().registerType())
                .put("query_type", "idtype-value");
        criteria.putObject("query")
                .put("type", "NATIONAL_ID")
                .put("value", item.person().value())
                .put("name", item.name());
        item.fields().forEach(criteria.putArray("fields")::add);
        item.period()
                .ifPresent(period -> criteria.putObject("period")
                        .put("from", period.from().toString())
                        .put("to", period.to().toString()));
        boolean consent = item.basis() == Basis.CONSENT;
        criteria.putObject(consent ? "consent" : "authorize")
                .put("ts", now)
                .putObject("purpose")
                .put("code", item.purpose().name())
                .put("ref_uri", Integer.toString(item.county()))
                .put("text", consent ? item.basisReference() : item.agreement().id());
        criteria.put("locale", "zho");
    }
}
