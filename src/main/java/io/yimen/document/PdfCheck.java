package io.yimen.document;

import io.yimen.document.DocumentRefused.Why;
import java.util.Set;

/**
 * Refuses a PDF that is cut off, has something behind its end, is locked, or holds what a piece of paper cannot: scripts, programs,
 * files, films. Names are read as a reader reads them, with their escapes, also in packed objects.
 */
final class PdfCheck {

    private static final Set<String> ACTIVE = Set.of(
            "JavaScript",
            "JS",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "RichMedia",
            "Movie",
            "Sound",
            "Rendition",
            "XFA",
            "SubmitForm",
            "ImportData",
            "GoToE");

    private static final byte[] END = {'%', '%', 'E', 'O', 'F'};

    private PdfCheck() {}

    static void check(byte[] content) {
        int end = content.length;
        while (end > 0 && content[end - 1] <= ' ' && content[end - 1] >= 0) {
            end--;
        }
        if (!PdfNames.at(content, end - END.length, END) || PdfNames.find(content, "startxref", 0) < 0) {
            throw new DocumentRefused(Why.PDF_BROKEN);
        }
        // dots of a picture may look like a short name by chance, so names of two letters count outside streams only
        PdfNames names = new PdfNames(content);
        names.each((name, at, inStream) -> refuse(name, inStream));
        for (byte[] packed : PdfObjects.unpacked(content, names.objectStreams())) {
            new PdfNames(packed).each((name, at, inStream) -> refuse(name, false));
        }
    }

    private static void refuse(String name, boolean inStream) {
        if (name.equals("Encrypt")) {
            throw new DocumentRefused(Why.PDF_LOCKED);
        }
        if (ACTIVE.contains(name) && !(inStream && name.length() == 2)) {
            throw new DocumentRefused(Why.PDF_ACTIVE);
        }
    }
}
