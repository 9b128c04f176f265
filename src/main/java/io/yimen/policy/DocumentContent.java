package io.yimen.policy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Tells what an uploaded file is by what is in it, whatever it is called: a PDF, a JPEG or a PNG, or nothing we take. */
final class DocumentContent {

    static final int LARGEST = 10 * 1024 * 1024;

    /** A page of A3 at 600 dpi has 70 million; what is larger is made to choke whoever opens it. */
    private static final long MOST_PIXELS = 80_000_000;

    private static final int TAIL = 2048;
    private static final int LONGEST_NAME = 100;

    private DocumentContent() {}

    /** The content type, empty for anything but a whole file of the three kinds. */
    static Optional<String> typeOf(byte[] content) {
        if (startsWith(content, "%PDF-") && tail(content).contains("%%EOF")) {
            return Optional.of("application/pdf");
        }
        if (startsWith(content, "\u00FF\u00D8\u00FF") && isPicture(content, "JPEG")) {
            return Optional.of("image/jpeg");
        }
        if (startsWith(content, "\u0089PNG\r\n\u001A\n") && isPicture(content, "png")) {
            return Optional.of("image/png");
        }
        return Optional.empty();
    }

    /** A harmless name that says the truth about the type. */
    static String nameOf(String given, String contentType) {
        String base = plainName(given).replaceAll("\\.[A-Za-z0-9]{1,5}$", "").strip();
        String ending = switch (contentType) {
            case "application/pdf" -> ".pdf";
            case "image/jpeg" -> ".jpg";
            default -> ".png";
        };
        return (base.isEmpty() ? "document" : base) + ending;
    }

    /** Without folders, control or direction marks, and not too long. */
    static String plainName(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFKC)
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?;]", "")
                .strip();
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** Reads the measures only: a bomb is never unfolded. */
    private static boolean isPicture(byte[] content, String format) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                return 0 < pixels && pixels <= MOST_PIXELS;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    private static boolean startsWith(byte[] content, String magic) {
        byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        return content.length > bytes.length && Arrays.equals(content, 0, bytes.length, bytes, 0, bytes.length);
    }

    private static String tail(byte[] content) {
        int from = Math.max(0, content.length - TAIL);
        return new String(content, from, content.length - from, StandardCharsets.ISO_8859_1);
    }
}
