package io.yimen.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.io.DigestOutputStream;

/** SM3 of a whole file, as it stands in manifests. */
final class FileHash {

    private FileHash() {}

    static String of(Path file) throws IOException {
        DigestOutputStream digest = new DigestOutputStream(new SM3Digest());
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = digest) {
            in.transferTo(out);
        }
        return "sm3:" + HexFormat.of().formatHex(digest.getDigest());
    }
}
