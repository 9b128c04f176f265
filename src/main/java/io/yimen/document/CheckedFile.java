package io.yimen.document;

import io.yimen.document.DocumentRefused.Why;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * A file that was looked into: a picture made anew, or a PDF without anything that runs.
 *
 * @param hash SM3 of the file as it was brought
 */
public record CheckedFile(String mediaType, byte[] content, byte[] hash) {

    /** The largest file that is taken, and the largest that is kept. */
    public static final int LARGEST = 10 * 1024 * 1024;

    /** @throws DocumentRefused when it is empty, too large, or not what we take */
    public static CheckedFile check(byte[] content) {
        if (content.length == 0) {
            throw new DocumentRefused(Why.EMPTY);
        }
        if (content.length > LARGEST) {
            throw new DocumentRefused(Why.TOO_LARGE);
        }
        FileKind kind = FileKind.of(content)
                .orElseThrow(() -> new DocumentRefused(FileKind.isHeic(content) ? Why.HEIC : Why.KIND));
        if (kind == FileKind.PDF) {
            PdfCheck.check(content);
            return new CheckedFile(kind.mediaType(), content, hash(content));
        }
        Pictures.Made made = Pictures.anew(kind, content);
        return new CheckedFile(made.kind().mediaType(), made.content(), hash(content));
    }

    private static byte[] hash(byte[] content) {
        SM3Digest digest = new SM3Digest();
        digest.update(content, 0, content.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
