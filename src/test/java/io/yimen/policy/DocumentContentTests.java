package io.yimen.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requirements 37 and 38: what is taken is told by its content, and its name is made harmless. */
class DocumentContentTests {

    @Test
    void knows_the_three_kinds_by_their_content() throws IOException {
        assertThat(DocumentContent.typeOf(pdf())).contains("application/pdf");
        assertThat(DocumentContent.typeOf(picture("png"))).contains("image/png");
        assertThat(DocumentContent.typeOf(picture("jpg"))).contains("image/jpeg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "%PDF-1.7 but never ends",
                "x%PDF-1.7\n%%EOF",
                "\u00FF\u00D8\u00FF<script>alert(1)</script>",
                "\u0089PNG\r\n\u001A\n<script>alert(1)</script>",
                "PK\u0003\u0004",
                "MZ"
            })
    void takes_nothing_else_whatever_it_pretends(String content) {
        assertThat(DocumentContent.typeOf(content.getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void half_a_picture_is_none() throws IOException {
        assertThat(DocumentContent.typeOf(Arrays.copyOf(picture("png"), 20))).isEmpty();
    }

    /** Ten thousand by ten thousand pixels in a head of thirty bytes: unfolding it would take 400 MB. */
    @Test
    void a_picture_that_unfolds_into_too_much_is_refused_by_its_head() {
        byte[] head = {'I', 'H', 'D', 'R', 0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10, 8, 6, 0, 0, 0};
        CRC32 crc = new CRC32();
        crc.update(head);
        byte[] bomb = ByteBuffer.allocate(8 + 4 + head.length + 4)
                .put("\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(13)
                .put(head)
                .putInt((int) crc.getValue())
                .array();

        assertThat(DocumentContent.typeOf(bomb)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            通知.pdf                     | application/pdf | 通知.pdf
            ../../etc/passwd             | application/pdf | passwd.pdf
            C:\\Users\\x\\scan.JPEG         | image/jpeg      | scan.jpg
            notice.pdf.exe               | application/pdf | notice.pdf.pdf
            a"b<c>.png                   | image/png       | abc.png
            .pdf                         | application/pdf | document.pdf
            """)
    void gives_it_a_name_that_does_no_harm(String given, String type, String name) {
        assertThat(DocumentContent.nameOf(given, type)).isEqualTo(name);
    }

    @Test
    void marks_that_turn_the_direction_and_line_ends_are_left_out_and_length_is_bounded() {
        assertThat(DocumentContent.nameOf("no\u202Etice\r\nX.pdf", "application/pdf"))
                .isEqualTo("noticeX.pdf");
        assertThat(DocumentContent.nameOf("长".repeat(300), "application/pdf")).hasSize(104);
    }

    static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
