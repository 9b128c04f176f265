package io.yimen.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Files as families bring them, and as nobody should. */
public final class Files {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Files() {}

    /** A red and a blue half, side by side; every call another shade. */
    public static byte[] jpeg(int width, int height) {
        return picture("jpg", width, height);
    }

    public static byte[] png(int width, int height) {
        return picture("png", width, height);
    }

    private static byte[] picture(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = picture.createGraphics();
        int shade = NEXT.incrementAndGet();
        graphics.setColor(new Color(250, shade / 120 % 120, shade % 120));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** With the notes of a camera: how it was held, and where. */
    public static byte[] photo(int width, int height, int turn) {
        byte[] place = "GPS 34.2583N 108.9286E".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 12 + 4 + place.length);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) turn);
        tiff.putShort((short) 0).putInt(0).put(place);
        ByteBuffer notes = ByteBuffer.allocate(4 + 6 + tiff.capacity());
        notes.putShort((short) 0xFFE1).putShort((short) (2 + 6 + tiff.capacity()));
        notes.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        byte[] plain = jpeg(width, height);
        return ByteBuffer.allocate(plain.length + notes.capacity())
                .put(plain, 0, 2)
                .put(notes.array())
                .put(plain, 2, plain.length - 2)
                .array();
    }

    /** A few bytes that claim so many dots. */
    public static byte[] bomb(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(13);
        head.putInt(width).putInt(height).put((byte) 8).put((byte) 2);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(out, "IHDR", head.array());
        chunk(out, "IDAT", deflated(new byte[1024]));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** One page; every call another. */
    public static byte[] pdf() {
        return pdf("<< /Type /Catalog /Pages 2 0 R /Note (" + NEXT.incrementAndGet() + ") >>");
    }

    public static byte[] pdf(String catalogue) {
        return pdf(catalogue, "");
    }

    public static byte[] pdf(String catalogue, String trailer) {
        return ("%PDF-1.7\n1 0 obj\n" + catalogue + "\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n"
                        + "trailer\n<< /Root 1 0 R " + trailer + ">>\nstartxref\n9\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** With this text among the objects that are packed together. */
    public static byte[] packedPdf(String hidden) {
        byte[] packed = deflated(hidden.getBytes(StandardCharsets.ISO_8859_1));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("%%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length %d >>\nstream\n"
                .formatted(packed.length)
                .getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(packed);
        out.writeBytes("\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF"
                .getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater();
        deflater.setInput(plain);
        deflater.finish();
        byte[] packed = new byte[plain.length + 1024];
        int length = deflater.deflate(packed);
        deflater.end();
        return java.util.Arrays.copyOf(packed, length);
    }
}
