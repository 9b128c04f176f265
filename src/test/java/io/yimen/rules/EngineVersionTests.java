package io.yimen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * One version of the engine says the same for ever, in every word of every decision and trace.
 *
 * <p>Who makes the engine faster leaves this test alone. Who corrects a rule gives the engine a new version and the test its fingerprint;
 * who draws other households gives it only its fingerprint.
 */
class EngineVersionTests {

    private static final String VERSION = "1";
    private static final String FINGERPRINT = "ada19ac6b49b4f36e278ac86340e65effb160261670f55c1c8317170ba57dca7";

    @Test
    void a_version_is_known_by_what_it_says() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Map<String, String> plain = WorkedCase.values();
        RandomHouseholds households = new RandomHouseholds(41);
        for (int i = 0; i < 1_000; i++) {
            Parameters parameters = Parameters.of(households.values(plain));
            for (int j = 0; j < 5; j++) {
                Decision decision = Engine.decide(households.next(), parameters, true);
                digest.update(text(decision).getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(Engine.VERSION).isEqualTo(VERSION);
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(FINGERPRINT);
    }

    private static String text(Decision decision) {
        StringBuilder text = new StringBuilder(DecisionJson.of(decision).toString());
        for (ProgrammeDecision entry : decision.programmes()) {
            for (TraceLine line : entry.trace()) {
                text.append(line.rule())
                        .append(line.outcome())
                        .append(line.inputs())
                        .append(line.value())
                        .append(line.parameters())
                        .append(line.law());
            }
        }
        return text.toString();
    }
}
