package io.yimen.application.web;

import io.yimen.application.UploadDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The form that adds a document; the camera of a telephone has a field of its own. */
record DocumentForm(
        @Nullable String type,
        @Nullable String member,
        @Nullable MultipartFile file,
        @Nullable MultipartFile photo) {

    static final DocumentForm BLANK = new DocumentForm("", "", null, null);

    UploadDocument toCommand() {
        return Stream.of(file, photo)
                .filter(part -> part != null && !part.isEmpty())
                .findFirst()
                .map(part ->
                        new UploadDocument(said(type), said(member), said(part.getOriginalFilename()), bytes(part)))
                .orElseGet(() -> new UploadDocument(said(type), said(member), "", new byte[0]));
    }

    private static byte[] bytes(MultipartFile part) {
        try {
            return part.getBytes();
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
