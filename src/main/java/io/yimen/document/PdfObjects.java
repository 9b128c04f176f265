package io.yimen.document;

import io.yimen.document.DocumentRefused.Why;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks the objects of a PDF that are packed together; what is packed in a way that cannot be looked into is refused. */
final class PdfObjects {

    private static final int MOST = 32 * 1024 * 1024;
    private static final int LONGEST_HEAD = 4096;

    private PdfObjects() {}

    static List<byte[]> unpacked(byte[] content, List<Integer> places) {
        List<byte[]> unpacked = new ArrayList<>();
        int left = MOST;
        for (int place : places) {
            byte[] one = unpack(content, place, left);
            left -= one.length;
            unpacked.add(one);
        }
        return unpacked;
    }

    private static byte[] unpack(byte[] content, int place, int most) {
        int head = Math.max(0, before(content, place));
        int stream = PdfNames.find(content, "stream", place);
        if (stream < 0 || stream - head > LONGEST_HEAD) {
            throw new DocumentRefused(Why.PDF_BROKEN);
        }
        boolean flate = onlyFlate(content, head, stream);
        int data = stream + "stream".length();
        while (data < content.length && (content[data] == '\r' || content[data] == '\n')) {
            data++;
        }
        return flate ? inflate(content, data, most) : new byte[0];
    }

    /** The beginning of the object that a place is in. */
    private static int before(byte[] content, int place) {
        for (int at = place; at > 0; at--) {
            if (content[at] == 'o' && content[at + 1] == 'b' && content[at + 2] == 'j') {
                return at;
            }
        }
        return 0;
    }

    /** False when nothing is packed, and then its names were read already. */
    private static boolean onlyFlate(byte[] content, int from, int to) {
        byte[] head = java.util.Arrays.copyOfRange(content, from, to);
        AtomicBoolean flate = new AtomicBoolean();
        new PdfNames(head).each((name, at, inStream) -> {
            if (name.equals("FlateDecode") || name.equals("Fl")) {
                if (flate.getAndSet(true)) {
                    throw new DocumentRefused(Why.PDF_ACTIVE);
                }
            } else if (name.endsWith("Decode")
                    || name.equals("Crypt")
                    || name.equals("Predictor")
                    || name.equals("F")) {
                throw new DocumentRefused(Why.PDF_ACTIVE);
            }
        });
        return flate.get();
    }

    private static byte[] inflate(byte[] content, int from, int most) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] part = new byte[8192];
            while (!inflater.finished()) {
                int length = inflater.inflate(part);
                if (length == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new DocumentRefused(Why.PDF_BROKEN);
                }
                out.write(part, 0, length);
                if (out.size() > most) {
                    throw new DocumentRefused(Why.PDF_ACTIVE);
                }
            }
            return out.toByteArray();
        } catch (DataFormatException unreadable) {
            throw new DocumentRefused(Why.PDF_BROKEN);
        } finally {
            inflater.end();
        }
    }
}
