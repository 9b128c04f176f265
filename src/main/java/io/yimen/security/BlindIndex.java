package io.yimen.security;

import io.yimen.common.NationalId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.springframework.stereotype.Component;

/**
 * Turns an ID number into a keyed 32-byte fingerprint (HMAC-SM3), by which it can be found without being stored. The key is
 * not the key of the fields; without it the few thousand million possible numbers of a county could be tried in minutes.
 */
@Component
public class BlindIndex {

    private final KeyProvider keys;

    BlindIndex(KeyProvider keys) {
        this.keys = keys;
    }

    public byte[] of(NationalId id) {
        byte[] text = id.value().getBytes(StandardCharsets.US_ASCII);
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(keys.indexKey()));
        mac.update(text, 0, text.length);
        byte[] out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return out;
    }

    /** Of a number as people write it: full-width, with a small x, or the fifteen digits of before 1999. */
    public Optional<byte[]> ofText(String text) {
        try {
            return Optional.of(of(new NationalId(lengthened(NationalId.normalise(text)))));
        } catch (NationalId.InvalidNationalId e) {
            return Optional.empty();
        }
    }

    private static String lengthened(String id) {
        if (!id.matches("[0-9]{15}")) {
            return id;
        }
        String digits = id.substring(0, 6) + "19" + id.substring(6);
        return digits + NationalId.checkCharacter(digits);
    }
}
