package io.yimen.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yimen.document.DocumentRefused.Why;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requirement 37: what a file is called says nothing; what is in it decides. */
class CheckedFileTests {

    @Test
    void what_is_no_pdf_jpeg_or_png_is_refused_whatever_it_is_called() {
        assertThat(refused(new byte[0])).isEqualTo(Why.EMPTY);
        assertThat(refused(new byte[CheckedFile.LARGEST + 1])).isEqualTo(Why.TOO_LARGE);
        assertThat(refused(bytes("<html><script>alert(1)</script></html>"))).isEqualTo(Why.KIND);
        assertThat(refused(bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")))
                .isEqualTo(Why.KIND);
        assertThat(refused(bytes("GIF89a;;;;;;;;;;;;"))).isEqualTo(Why.KIND);
        assertThat(refused(bytes("PK\u0003\u0004docx"))).isEqualTo(Why.KIND);
        assertThat(refused(bytes("\0\0\0\u0018ftypheic\0\0\0\0"))).isEqualTo(Why.HEIC);
    }

    @Test
    void a_picture_is_made_anew_without_the_notes_of_the_camera_and_as_it_was_held() throws IOException {
        byte[] taken = Files.photo(64, 32, 6);
        assertThat(latin(taken)).contains("Exif", "GPS 34.2583N");

        CheckedFile file = CheckedFile.check(taken);

        assertThat(file.mediaType()).isEqualTo("image/jpeg");
        assertThat(latin(file.content())).doesNotContain("Exif", "GPS");
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(file.content()));
        assertThat(seen.getWidth()).isEqualTo(32);
        assertThat(seen.getHeight()).isEqualTo(64);
        // red was on the left and is on top now
        assertThat(red(seen, 16, 8)).isGreaterThan(200);
        assertThat(red(seen, 16, 56)).isLessThan(60);
    }

    @ParameterizedTest
    @CsvSource({"1,64,8,8", "2,64,56,8", "3,64,56,8", "4,64,8,8", "5,32,16,8", "6,32,16,8", "7,32,16,56", "8,32,16,56"})
    void every_way_to_hold_a_camera_is_known(int turn, int width, int x, int y) throws IOException {
        CheckedFile file = CheckedFile.check(Files.photo(64, 32, turn));
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(file.content()));

        assertThat(seen.getWidth()).isEqualTo(width);
        assertThat(red(seen, x, y)).isGreaterThan(200);
    }

    @Test
    void what_hangs_on_a_picture_stays_behind() {
        byte[] polyglot = join(Files.jpeg(20, 20), bytes("PK\u0003\u0004 evil.jar <script>alert(1)</script>"));
        assertThat(latin(CheckedFile.check(polyglot).content())).doesNotContain("evil.jar", "script");

        byte[] png = join(Files.png(20, 20), bytes("<?php system('id') ?>"));
        assertThat(latin(CheckedFile.check(png).content())).doesNotContain("php");
    }

    @Test
    void a_bomb_is_refused_by_its_measures_and_a_torn_picture_by_its_dots() {
        assertThat(refused(Files.bomb(10_000, 10_000))).isEqualTo(Why.PICTURE_PIXELS);
        assertThat(refused(Files.bomb(1, 100_000))).isEqualTo(Why.PICTURE_PIXELS);
        assertThat(refused(Files.bomb(3_000, 3_000))).isEqualTo(Why.PICTURE_BROKEN);
        assertThat(refused(Arrays.copyOf(Files.png(300, 300), 60))).isEqualTo(Why.PICTURE_BROKEN);
        assertThat(refused(bytes("\u00FF\u00D8\u00FFhello, I am no picture"))).isEqualTo(Why.PICTURE_BROKEN);
    }

    @Test
    void a_large_scan_is_kept_smaller_and_never_over_the_limit() throws IOException {
        CheckedFile file = CheckedFile.check(Files.png(5_000, 5_000));

        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(file.content()));
        assertThat(kept.getWidth()).isEqualTo(2_500);
        assertThat(file.content().length).isLessThan(CheckedFile.LARGEST);
    }

    @Test
    void a_plain_pdf_is_kept_as_it_is_and_the_same_file_has_the_same_hash() {
        byte[] pdf = Files.pdf();

        assertThat(CheckedFile.check(pdf).content()).isEqualTo(pdf);
        assertThat(CheckedFile.check(pdf).hash())
                .hasSize(32)
                .isEqualTo(CheckedFile.check(pdf).hash());
        assertThat(CheckedFile.check(Files.pdf()).hash())
                .isNotEqualTo(CheckedFile.check(pdf).hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>",
                "<< /OpenAction << /S /J#61vaScr#69pt >> >>",
                "<< /A << /S /Launch /F (cmd.exe) >> >>",
                "<< /Names << /EmbeddedFiles 3 0 R >> >>",
                "<< /Type /Filespec /EF << /F 4 0 R >> >>\n<< /Type /EmbeddedFile >>",
                "<< /AcroForm << /XFA 3 0 R >> >>",
                "<< /Subtype /RichMedia >>"
            })
    void a_pdf_that_does_something_is_refused(String catalogue) {
        assertThat(refused(Files.pdf(catalogue))).isEqualTo(Why.PDF_ACTIVE);
        assertThat(refused(Files.packedPdf(catalogue))).isEqualTo(Why.PDF_ACTIVE);
    }

    @Test
    void a_pdf_that_is_locked_torn_or_carries_something_behind_its_end_is_refused() {
        byte[] pdf = Files.pdf();

        assertThat(refused(Files.pdf("<< /Type /Catalog >>", "/Encrypt 5 0 R ")))
                .isEqualTo(Why.PDF_LOCKED);
        assertThat(refused(Arrays.copyOf(pdf, pdf.length - 10))).isEqualTo(Why.PDF_BROKEN);
        assertThat(refused(join(pdf, bytes("PK\u0003\u0004evil")))).isEqualTo(Why.PDF_BROKEN);
        assertThat(refused(join(bytes("MZ"), pdf))).isEqualTo(Why.KIND);
        assertThat(CheckedFile.check(Files.packedPdf("<< /Type /Page >>")).mediaType())
                .isEqualTo("application/pdf");
    }

    @Test
    void objects_packed_in_a_way_that_cannot_be_looked_into_are_refused_and_a_bomb_is_not_unfolded() {
        String odd = latin(Files.packedPdf("<< /Type /Page >>"));

        assertThat(refused(bytes(odd.replace("/FlateDecode", "/LZWDecode")))).isEqualTo(Why.PDF_ACTIVE);
        assertThat(refused(bytes(odd.replace("/FlateDecode", "[/ASCIIHexDecode /FlateDecode]"))))
                .isEqualTo(Why.PDF_ACTIVE);
        assertThat(refused(Files.packedPdf(" ".repeat(33 * 1024 * 1024)))).isEqualTo(Why.PDF_ACTIVE);
    }

    @Test
    void no_noise_brings_the_checks_down() {
        Random random = new Random(20261125);
        byte[][] heads = {Files.jpeg(40, 40), Files.png(40, 40), Files.photo(40, 40, 3), Files.packedPdf("<< >>")};
        for (int i = 0; i < 2_000; i++) {
            byte[] file = heads[i % heads.length].clone();
            for (int n = 0; n < 8; n++) {
                file[8 + random.nextInt(file.length - 8)] = (byte) random.nextInt();
            }
            try {
                assertThat(CheckedFile.check(Arrays.copyOf(file, 9 + random.nextInt(file.length - 8)))
                                .content())
                        .isNotEmpty();
            } catch (DocumentRefused expected) {
                assertThat(expected.why().field()).isEqualTo("file");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd.pdf",
        "C:\\temp\\诊断证明.JPG, 诊断证明.pdf",
        "610103199001011234身份证.pdf, ***身份证.pdf",
        "13800001234.png, ***.pdf",
        "IMG_20261125_101010.jpg, IMG_20261125_101010.pdf",
        "'a\u202Egpj.exe', agpj.pdf",
        "'  .pdf', document.pdf"
    })
    void a_name_is_harmless_true_about_its_kind_and_without_numbers_of_people(String given, String kept) {
        assertThat(FileName.of(given, FileKind.PDF)).isEqualTo(kept);
    }

    private static Why refused(byte[] content) {
        DocumentRefused refused = catchThrowableOfType(DocumentRefused.class, () -> CheckedFile.check(content));
        assertThat(refused).isNotNull();
        return refused.why();
    }

    private static int red(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) >> 16 & 0xFF;
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
