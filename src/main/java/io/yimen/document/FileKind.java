package io.yimen.document;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The kinds of file that are taken, known by how they begin and not by what they are called. */
enum FileKind {
    PDF("application/pdf", "pdf", "255044462d"),
    JPEG("image/jpeg", "jpg", "ffd8ff"),
    PNG("image/png", "png", "89504e470d0a1a0a");

    private static final byte[] HEIC = {'f', 't', 'y', 'p', 'h', 'e'};
    private static final byte[] HEIF = {'f', 't', 'y', 'p', 'm', 'i', 'f', '1'};

    private final String mediaType;
    private final String ending;
    private final byte[] head;

    FileKind(String mediaType, String ending, String head) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.head = HexFormat.of().parseHex(head);
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }

    static Optional<FileKind> of(byte[] content) {
        return Arrays.stream(values())
                .filter(kind -> startsWith(content, 0, kind.head))
                .findFirst();
    }

    static FileKind ofMedia(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    /** What telephones of one maker take when they are not told otherwise. */
    static boolean isHeic(byte[] content) {
        return startsWith(content, 4, HEIC) || startsWith(content, 4, HEIF);
    }

    private static boolean startsWith(byte[] content, int at, byte[] head) {
        int end = at + head.length;
        return content.length > end && Arrays.equals(content, at, end, head, 0, head.length);
    }
}
