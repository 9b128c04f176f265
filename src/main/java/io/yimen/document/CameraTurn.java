package io.yimen.document;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held (EXIF 2.3, tag 0x0112, one to eight): read before the rest of its notes is dropped. */
final class CameraTurn {

    static final int UPRIGHT = 1;

    private static final int APP1 = 0xE1;
    private static final int SCAN = 0xDA;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;
    private static final long EXIF = 0x457869660000L;

    private CameraTurn() {}

    /** Upright when the file does not say, or says it in a way nobody can read. */
    static int of(byte[] jpeg) {
        try {
            return inSegments(ByteBuffer.wrap(jpeg));
        } catch (IndexOutOfBoundsException | IllegalArgumentException cut) {
            return UPRIGHT;
        }
    }

    /** Whether width and height change places. */
    static boolean lies(int turn) {
        return turn >= 5;
    }

    static AffineTransform transform(int turn, int width, int height) {
        return switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static int inSegments(ByteBuffer file) {
        int at = 2;
        while (Byte.toUnsignedInt(file.get(at)) == 0xFF) {
            int marker = Byte.toUnsignedInt(file.get(at + 1));
            if (marker == SCAN) {
                return UPRIGHT;
            }
            if (marker == APP1 && file.getLong(at + 4) >>> 16 == EXIF) {
                return inTiff(file, at + 10);
            }
            at += 2 + Short.toUnsignedInt(file.getShort(at + 2));
        }
        return UPRIGHT;
    }

    private static int inTiff(ByteBuffer file, int tiff) {
        ByteBuffer notes = file.duplicate();
        notes.order(file.getShort(tiff) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff + notes.getInt(tiff + 4);
        int entries = Short.toUnsignedInt(notes.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (Short.toUnsignedInt(notes.getShort(entry)) == ORIENTATION) {
                int turn = notes.getShort(entry + 8);
                return turn >= 1 && turn <= 8 ? turn : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
