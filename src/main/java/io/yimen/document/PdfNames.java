package io.yimen.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The names ({@code /Type}) of a PDF, with {@code #4a} read as the letter it stands for. */
final class PdfNames {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] END_STREAM = "endstream".getBytes(StandardCharsets.ISO_8859_1);
    private static final String DELIMITERS = " \t\r\n\f\0()<>[]{}/%";
    private static final int LONGEST = 127;

    private final byte[] content;
    private final List<Integer> objectStreams = new ArrayList<>();

    PdfNames(byte[] content) {
        this.content = content;
    }

    /** Takes a name, where it stands, and whether among the bytes of a stream. */
    interface Reader {
        void take(String name, int at, boolean inStream);
    }

    void each(Reader reader) {
        boolean inStream = false;
        for (int at = 0; at < content.length; at++) {
            if (content[at] == '/') {
                String name = name(at + 1);
                if (name.equals("ObjStm")) {
                    objectStreams.add(at);
                }
                reader.take(name, at, inStream);
            } else if (content[at] == 'e' && at(content, at, END_STREAM)) {
                inStream = false;
                at += END_STREAM.length - 1;
            } else if (content[at] == 's' && at(content, at, STREAM)) {
                inStream = true;
            }
        }
    }

    /** Where objects are packed; known after {@link #each}. */
    List<Integer> objectStreams() {
        return objectStreams;
    }

    static boolean at(byte[] content, int at, byte[] word) {
        return at >= 0
                && at + word.length <= content.length
                && Arrays.equals(content, at, at + word.length, word, 0, word.length);
    }

    /** Where a word stands from a place on, or -1. */
    static int find(byte[] content, String word, int from) {
        byte[] bytes = word.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = from; at <= content.length - bytes.length; at++) {
            if (content[at] == bytes[0] && at(content, at, bytes)) {
                return at;
            }
        }
        return -1;
    }

    private String name(int from) {
        StringBuilder name = new StringBuilder();
        int at = from;
        while (at < content.length && name.length() < LONGEST && DELIMITERS.indexOf(content[at]) < 0) {
            int escaped = content[at] == '#' ? hex(at + 1) : -1;
            name.append((char) (escaped >= 0 ? escaped : Byte.toUnsignedInt(content[at])));
            at += escaped >= 0 ? 3 : 1;
        }
        return name.toString();
    }

    private int hex(int at) {
        if (at + 1 >= content.length) {
            return -1;
        }
        int high = Character.digit(content[at], 16);
        int low = Character.digit(content[at + 1], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
