package io.yimen.document;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What an uploaded file is called here: harmless, true about its kind, and without anybody's number. */
final class FileName {

    private static final int LONGEST = 80;

    // identity, telephone and account numbers, which people put into names
    private static final Pattern NUMBER = Pattern.compile("[0-9]{11,}[Xx]?");

    private FileName() {}

    static String of(String given, FileKind kind) {
        String name = NUMBER.matcher(plain(given)).replaceAll("***");
        String base = name.replaceAll("\\.[A-Za-z0-9]{1,5}$", "").strip();
        String cut =
                base.substring(0, base.offsetByCodePoints(0, Math.min(LONGEST, base.codePointCount(0, base.length()))));
        return (cut.isEmpty() ? "document" : cut) + "." + kind.ending();
    }

    /** Without folders, control or direction marks, halves of characters, and what a file system takes amiss. */
    private static String plain(String given) {
        return Normalizer.normalize(given, Normalizer.Form.NFKC)
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\"<>|:*?;]", "")
                .strip();
    }
}
