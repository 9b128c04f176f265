package io.yimen.application.web;

import io.yimen.document.DocumentContent;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A document as an answer: pictures, which we made ourselves, are shown; anything else is only saved. */
final class DocumentAnswer {

    private DocumentAnswer() {}

    static ResponseEntity<byte[]> of(DocumentContent file, HttpServletResponse response) {
        // in place of the policy of pages: whatever the file holds, it runs nowhere
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        ContentDisposition how = (file.picture() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, how.toString())
                .body(file.content());
    }
}
