package io.yimen.document;

import io.yimen.document.DocumentRefused.Why;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes a picture anew from its dots: whatever else the file held, places and times of the camera among it, stays behind. Its
 * measures are read before its dots, so that a bomb is never unfolded, and two are worked on at a time.
 */
final class Pictures {

    /** No camera has more; what is larger is made to choke whoever opens it. */
    static final long MOST_PIXELS = 60_000_000;

    static final int LONGEST_SIDE = 20_000;

    /** An A4 page at 350 dpi; what is larger is kept at half or a third. */
    private static final long KEPT_PIXELS = 12_000_000;

    private static final float[] QUALITIES = {0.9f, 0.7f, 0.5f};

    private static final Semaphore ROOM = new Semaphore(2);

    private Pictures() {}

    /** What came of it; a PNG that grew too large became a JPEG. */
    record Made(FileKind kind, byte[] content) {}

    static Made anew(FileKind kind, byte[] content) {
        ROOM.acquireUninterruptibly();
        try {
            int turn = kind == FileKind.JPEG ? CameraTurn.of(content) : CameraTurn.UPRIGHT;
            return write(kind, upright(read(kind, content), turn));
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof DocumentRefused refused) {
                throw refused;
            }
            throw new DocumentRefused(Why.PICTURE_BROKEN);
        } finally {
            ROOM.release();
        }
    }

    private static BufferedImage read(FileKind kind, byte[] content) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.ending()).next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(stream, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            long pixels = (long) width * height;
            if (pixels > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
                throw new DocumentRefused(Why.PICTURE_PIXELS);
            }
            int step = (int) Math.ceil(Math.sqrt((double) pixels / KEPT_PIXELS));
            ImageReadParam every = reader.getDefaultReadParam();
            every.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
            return reader.read(0, every);
        } finally {
            reader.dispose();
        }
    }

    /** On white, in plain colours, turned as the camera was held. */
    private static BufferedImage upright(BufferedImage read, int turn) {
        boolean lying = CameraTurn.lies(turn);
        int width = lying ? read.getHeight() : read.getWidth();
        int height = lying ? read.getWidth() : read.getHeight();
        BufferedImage made = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = made.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            AffineTransform turned = CameraTurn.transform(turn, read.getWidth(), read.getHeight());
            graphics.drawImage(read, turned, null);
        } finally {
            graphics.dispose();
        }
        return made;
    }

    private static Made write(FileKind kind, BufferedImage picture) throws IOException {
        if (kind == FileKind.PNG) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", out);
            if (out.size() <= CheckedFile.LARGEST) {
                return new Made(FileKind.PNG, out.toByteArray());
            }
        }
        for (float quality : QUALITIES) {
            byte[] made = jpeg(picture, quality);
            if (made.length <= CheckedFile.LARGEST) {
                return new Made(FileKind.JPEG, made);
            }
        }
        throw new DocumentRefused(Why.TOO_LARGE);
    }

    private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
