package io.yimen.verification;

/** A scanned paper as it was brought. */
public record ScanFile(String mediaType, byte[] content) {

    /** The ending its name should have. */
    public String ending() {
        return switch (mediaType) {
            case "application/pdf" -> "pdf";
            case "image/png" -> "png";
            default -> "jpg";
        };
    }
}
