package io.yimen.verification;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The kinds of file a scan may be, known by how they begin and not by what they are called. */
enum ScanKind {
    PDF("application/pdf", "255044462d"),
    JPEG("image/jpeg", "ffd8ff"),
    PNG("image/png", "89504e470d0a1a0a");

    private final String mediaType;
    private final byte[] head;

    ScanKind(String mediaType, String head) {
        this.mediaType = mediaType;
        this.head = HexFormat.of().parseHex(head);
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<ScanKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        return content.length > head.length && Arrays.equals(content, 0, head.length, head, 0, head.length);
    }
}
