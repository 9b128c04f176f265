package io.yimen.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yimen.common.NationalId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requirements 42 and 43, as far as they are arithmetic. */
class FieldCipherTests {

    private static final String FIELD = "0123456789abcdeffedcba9876543210";
    private static final String OTHER_FIELD = "ffffffffffffffffffffffffffffffff";
    private static final String INDEX = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    private static final FieldAlarm NO_ALARM = field -> {};
    private static final UUID ROW = new UUID(1, 1);
    private static final NationalId ID =
            new NationalId("61010319490101997" + NationalId.checkCharacter("61010319490101997"));

    private final FieldCipher cipher = new FieldCipher(new KeyRing(FIELD, INDEX, List.of()), NO_ALARM);

    @Test
    void sm3_is_the_standard_one() {
        assertThat(HexFormat.of().formatHex(sm3("abc")))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void reads_what_it_wrote_and_writes_the_same_text_differently_each_time() {
        byte[] once = cipher.encrypt("糖尿病", "person", ROW, "diagnosis");
        byte[] again = cipher.encrypt("糖尿病", "person", ROW, "diagnosis");

        assertThat(once).isNotEqualTo(again);
        assertThat(cipher.decrypt(once, "person", ROW, "diagnosis")).isEqualTo("糖尿病");
        assertThat(cipher.decrypt(again, "person", ROW, "diagnosis")).isEqualTo("糖尿病");
    }

    @Test
    void refuses_a_value_moved_to_another_row_column_or_table() {
        byte[] stored = cipher.encrypt(ID.value(), "person", ROW, "id_number");

        assertUnreadable(() -> cipher.decrypt(stored, "person", new UUID(1, 2), "id_number"));
        assertUnreadable(() -> cipher.decrypt(stored, "person", ROW, "phone"));
        assertUnreadable(() -> cipher.decrypt(stored, "payee", ROW, "id_number"));
    }

    @Test
    void refuses_a_value_with_any_byte_changed_and_never_repeats_it() {
        byte[] stored = cipher.encrypt(ID.value(), "person", ROW, "id_number");
        for (int i = 0; i < stored.length; i++) {
            byte[] changed = stored.clone();
            changed[i] ^= 1;
            assertUnreadable(() -> cipher.decrypt(changed, "person", ROW, "id_number"));
        }
        assertUnreadable(() -> cipher.decrypt(new byte[3], "person", ROW, "id_number"));
    }

    @Test
    void a_retired_key_still_reads_and_a_missing_one_does_not() {
        byte[] old = cipher.encrypt("1", "person", ROW, "phone");

        FieldCipher rotated = new FieldCipher(new KeyRing(OTHER_FIELD, INDEX, List.of(FIELD)), NO_ALARM);
        assertThat(rotated.decrypt(old, "person", ROW, "phone")).isEqualTo("1");
        FieldCipher without = new FieldCipher(new KeyRing(OTHER_FIELD, INDEX, List.of()), NO_ALARM);
        assertUnreadable(() -> without.decrypt(old, "person", ROW, "phone"));
    }

    @Test
    void the_index_finds_a_number_however_it_is_written_and_is_no_plain_hash() throws Exception {
        BlindIndex index = new BlindIndex(new KeyRing(FIELD, INDEX, List.of()));
        byte[] hash = index.of(ID);

        assertThat(hash).hasSize(32);
        assertThat(index.ofText(" " + fullWidth(ID.value().toLowerCase(Locale.ROOT)) + " "))
                .hasValue(hash);
        assertThat(index.ofText(ID.value().substring(0, 6) + ID.value().substring(8, 17)))
                .hasValue(hash);
        assertThat(index.ofText("610103194901019970")).isEmpty();
        assertThat(hash)
                .isNotEqualTo(sm3(ID.value()))
                .isNotEqualTo(plain("SHA-256"))
                .isNotEqualTo(plain("MD5"));
    }

    @Test
    void another_key_makes_another_index() {
        byte[] hash = new BlindIndex(new KeyRing(FIELD, INDEX, List.of())).of(ID);
        byte[] other = new BlindIndex(new KeyRing(FIELD, "ff" + INDEX.substring(2), List.of())).of(ID);

        assertThat(other).isNotEqualTo(hash);
    }

    @Test
    void demo_keys_are_made_once_and_only_their_owner_reads_them(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("data").resolve("field-keys");
        KeyRing first = KeyFile.readOrCreate(file);
        KeyRing second = KeyFile.readOrCreate(file);

        assertThat(second.current()).isEqualTo(first.current());
        assertThat(second.indexKey()).isEqualTo(first.indexKey());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyFile.readOrCreate(folder.resolve("other")).current()).isNotEqualTo(first.current());
    }

    private static void assertUnreadable(ThrowingCallable reading) {
        assertThatExceptionOfType(UnreadableField.class).isThrownBy(reading).withMessageNotContaining(ID.value());
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        return wide.toString();
    }

    private static byte[] plain(String algorithm) throws Exception {
        return MessageDigest.getInstance(algorithm).digest(ID.value().getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] sm3(String text) {
        SM3Digest digest = new SM3Digest();
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
