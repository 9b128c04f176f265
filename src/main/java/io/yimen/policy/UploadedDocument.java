package io.yimen.policy;

import io.yimen.common.Uuid7;
import io.yimen.policy.DraftPeople.Hand;
import java.util.List;

/** Reads an uploaded file as a document of a draft, or says at its field why it is none. */
final class UploadedDocument {

    private UploadedDocument() {}

    static DocumentFile read(DocumentKind kind, String name, byte[] content, Hand by) {
        String field = kind == DocumentKind.BASIS ? "file" : "backPayFile";
        if (content.length == 0) {
            throw new InvalidDraft(List.of(DraftFault.at(field, "FILE_EMPTY")));
        }
        if (content.length > DocumentContent.LARGEST) {
            throw new InvalidDraft(List.of(DraftFault.at(field, "FILE_TOO_LARGE")));
        }
        String type = DocumentContent.typeOf(content)
                .orElseThrow(() -> new InvalidDraft(List.of(DraftFault.at(field, "FILE_TYPE"))));
        return new DocumentFile(
                Uuid7.next(), kind, DocumentContent.nameOf(name, type), type, content.length, by.account(), by.at());
    }
}
