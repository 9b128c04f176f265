package io.yimen.verification;

import io.yimen.verification.Dispatch.Acked;
import io.yimen.verification.Dispatch.Rejected;
import io.yimen.verification.Dispatch.Unavailable;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Speaks the registry search of the DCI interfaces: with the answer at once, or an acknowledgement and a callback later. */
@Component
class DciAdapter implements SourceAdapter {

    private final SourceClient client;
    private final DciQuestions questions;

    DciAdapter(SourceClient client, DciQuestions questions) {
        this.client = client;
        this.questions = questions;
    }

    @Override
    public Set<AdapterKind> kinds() {
        return Set.of(AdapterKind.DCI_SYNC, AdapterKind.DCI_ASYNC);
    }

    @Override
    public Dispatch send(AskedItem item) {
        Reply reply = client.post(item.source(), questions.search(item), Map.of());
        if (reply instanceof Reply.Failed failed) {
            return failed.dispatch();
        }
        Reply.Json answer = (Reply.Json) reply;
        boolean acknowledgement = answer.body().path("message").has("ack_status");
        return acknowledgement && item.source().adapter() == AdapterKind.DCI_ASYNC
                ? acknowledged(answer.body().path("message"))
                : DciAnswers.read(item, answer.body(), answer.raw());
    }

    private static Dispatch acknowledged(JsonNode message) {
        return switch (message.path("ack_status").asString("")) {
            case "ACK" -> new Acked(message.path("correlation_id").asString(""));
            case "NACK", "ERR" ->
                new Rejected(DciAnswers.code(message.path("error").path("code").asString("NACK")));
            default -> new Unavailable(null, Found.UNREADABLE);
        };
    }
}
