package io.yimen.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.io.DigestOutputStream;

/** The hash of a file as manifests write it: ours are SM3, partners may send SHA-256. */
final class FileHash {

    private static final String SM3 = "sm3:";
    private static final String SHA_256 = "sha256:";

    private FileHash() {}

    static String of(Path file) throws IOException {
        DigestOutputStream digest = new DigestOutputStream(new SM3Digest());
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(digest);
        }
        return SM3 + HexFormat.of().formatHex(digest.getDigest());
    }

    static boolean fits(Path file, String expected) throws IOException {
        return expected.startsWith(SHA_256) ? (SHA_256 + sha256(file)).equals(expected) : of(file).equals(expected);
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(file);
                var out = new java.security.DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
