package io.yimen.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Requirement 3. */
class PasswordRulesTests {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @CsvSource({
        "Kx7-abc9,length",
        "kx7-abcQ9,length",
        "kxqmvbnwpt,classes",
        "KXQMVBNWPT12,classes",
        "kxqmvbnwpt12,classes",
        "Password123!,common",
        "P@ssw0rd2026,common",
        "Qwerty-123456,common",
        "Woaini-1314,common",
        "Aa1-Aa1-Aa1-,common",
        "Minzheng-2026,context",
        "Caseworker#77,context",
        "Beilin-Qx-7712,context",
        "一门-Qx-771200,context"
    })
    void refuses(String password, String fault) {
        assertThat(rules.faults(password, "caseworker.beilin")).contains(fault);
    }

    @ParameterizedTest
    @CsvSource({"Kx7-abc9Qv", "correct Horse 9 battery", "山水之间有人家2026Qv", "'  Leading-7 spaces  '"})
    void accepts(String password) {
        assertThat(rules.faults(password, "caseworker.beilin")).isEmpty();
    }

    @Test
    void a_long_chinese_phrase_is_accepted_and_counts_to_its_last_character() {
        String phrase = "春江潮水连海平海上明月共潮生滟滟随波千万里何处春江无月明江流宛转绕芳甸月照花林皆似霰空里流霜不觉飞汀上白沙看不见江天一色Qv9";
        assertThat(phrase.length()).isGreaterThan(60);
        PasswordEncoder encoder = Passwords.encoder();

        assertThat(rules.faults(phrase, "caseworker.beilin")).isEmpty();
        String hash = encoder.encode(phrase);
        assertThat(encoder.matches(phrase, hash)).isTrue();
        assertThat(encoder.matches(phrase.substring(0, phrase.length() - 1) + "8", hash))
                .isFalse();
    }
}
