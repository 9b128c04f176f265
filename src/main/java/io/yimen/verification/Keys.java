package io.yimen.verification;

import io.yimen.security.BlindIndex;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The fingerprints by which persons and questions are known without being told. */
@Component
class Keys {

    private final BlindIndex blindIndex;

    Keys(BlindIndex blindIndex) {
        this.blindIndex = blindIndex;
    }

    /** A person, the same in every case; somebody without a number is known in one case only. */
    byte[] person(UUID subjectOf, Subject person) {
        return person.id() == null ? sha256("no number|" + subjectOf + "|" + person.ref()) : blindIndex.of(person.id());
    }

    /** What is asked: the same for the same question in another order. */
    byte[] question(SourceBook.Question question, byte[] person, Purpose purpose) {
        return sha256(
                String.join("|", question.source().code(), hex(person), purpose.name(), fields(question.fields())));
    }

    /** What is sent: the same for each attempt of one round, and for nothing else. */
    byte[] send(SourceBook.Question question, byte[] person, Purpose purpose, UUID order, LocalDate on) {
        String period =
                question.source().periodMonths() == 0 ? "" : YearMonth.from(on).toString();
        return sha256(String.join(
                "|",
                question.source().code(),
                hex(person),
                purpose.name(),
                order.toString(),
                fields(question.fields()),
                period));
    }

    /** The key of the round that follows the one with this key. */
    byte[] next(byte[] sendKey) {
        return sha256("next|" + hex(sendKey));
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String fields(List<String> fields) {
        return String.join(",", fields);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
