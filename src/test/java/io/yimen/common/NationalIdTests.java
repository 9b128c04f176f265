package io.yimen.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yimen.common.NationalId.Fault;
import io.yimen.common.NationalId.InvalidNationalId;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalIdTests {

    /** The sample of GB 11643 itself. */
    private static final String SAMPLE = "11010519491231002X";

    @Test
    void reads_the_sample_of_the_standard() {
        NationalId id = new NationalId(SAMPLE);

        assertThat(id.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(id.sex()).isEqualTo(Sex.FEMALE);
        assertThat(id.value()).isEqualTo(SAMPLE);
    }

    @Test
    void an_odd_seventeenth_digit_is_a_man() {
        assertThat(new NationalId(whole("61010319800101997")).sex()).isEqualTo(Sex.MALE);
        assertThat(new NationalId(whole("61010319800101998")).sex()).isEqualTo(Sex.FEMALE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002x",
                " 11010519491231002X ",
                "110105 19491231 002X",
                "１１０１０５１９４９１２３１００２Ｘ",
                "１１０１０５１９４９１２３１００２ｘ"
            })
    void small_x_spaces_and_full_width_characters_are_the_same_number(String written) {
        assertThat(new NationalId(written)).isEqualTo(new NationalId(SAMPLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "110105491231002", "1101051949123100", "11010519491231002", "11010519491231002XX"})
    void other_lengths_are_refused(String written) {
        assertThat(faultOf(written)).isEqualTo(Fault.LENGTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1101051949123X002X",
                "11010519491231002Y",
                "A1010519491231002X",
                "11010519491231-02X",
                "X10105194912310021"
            })
    void letters_stand_nowhere_but_a_last_x(String written) {
        assertThat(faultOf(written)).isEqualTo(Fault.CHARACTERS);
    }

    @Test
    void digits_of_other_scripts_are_refused() {
        assertThat(faultOf("١١٠١٠٥١٩٤٩١٢٣١٠٠٢٧")).isEqualTo(Fault.CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00", "01", "10", "16", "20", "24", "38", "47", "55", "60", "66", "70", "72", "80", "84", "91", "99"
            })
    void a_province_that_never_was_is_refused(String province) {
        assertThat(faultOf(whole(province + "010119800101997"))).isEqualTo(Fault.PROVINCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "15", "23", "37", "46", "50", "54", "65", "71", "81", "82", "83"})
    void every_province_is_known_also_the_newest(String province) {
        assertThat(new NationalId(whole(province + "010119800101997")).value()).startsWith(province);
    }

    @ParameterizedTest
    @CsvSource({
        "110103, Chongwen until 2010",
        "310108, Zhabei until 2015",
        "371202, Laicheng until 2019",
        "519004, gone since 1997"
    })
    void a_county_abolished_long_ago_is_good(String county) {
        assertThat(new NationalId(whole(county + "19500615997")).value()).startsWith(county);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19800001",
                "19801301",
                "19800100",
                "19800132",
                "19800431",
                "19800631",
                "19800931",
                "19801131",
                "18491231",
                "00000101"
            })
    void a_day_that_never_was_is_refused(String day) {
        assertThat(faultOf(whole("610103" + day + "997"))).isEqualTo(Fault.BIRTH_DATE);
    }

    @ParameterizedTest
    @CsvSource({
        "20000229, true",
        "20040229, true",
        "19000229, false",
        "20010229, false",
        "21000229, false",
        "20000230, false"
    })
    void the_29th_of_february_needs_a_leap_year(String day, boolean good) {
        String id = whole("610103" + day + "997");

        if (good) {
            assertThat(new NationalId(id).birthDate().getDayOfMonth()).isEqualTo(29);
        } else {
            assertThat(faultOf(id)).isEqualTo(Fault.BIRTH_DATE);
        }
    }

    @Test
    void a_birth_date_ahead_is_read_because_the_number_knows_no_today() {
        assertThat(new NationalId(whole("61010320991231997")).birthDate()).isEqualTo(LocalDate.of(2099, 12, 31));
    }

    @Test
    void every_other_check_character_is_refused() {
        "0123456789"
                .chars()
                .forEach(
                        c -> assertThat(faultOf("11010519491231002" + (char) c)).isEqualTo(Fault.CHECKSUM));
    }

    @Test
    void one_digit_off_and_two_digits_swapped_are_noticed() {
        for (int i = 6; i < 17; i++) {
            StringBuilder off = new StringBuilder(whole("61010319800101997"));
            off.setCharAt(i, (char) ('0' + (off.charAt(i) - '0' + 1) % 10));
            assertThatThrownBy(() -> new NationalId(off.toString())).isInstanceOf(InvalidNationalId.class);
        }
        assertThat(faultOf(swapped(whole("61010319800123997"), 12))).isIn(Fault.CHECKSUM, Fault.BIRTH_DATE);
    }

    @Test
    void every_check_character_occurs() {
        assertThat(IntStream.range(100, 400)
                        .mapToObj(n -> NationalId.checkCharacter("61010319800101" + n))
                        .distinct())
                .hasSize(11);
    }

    @Test
    void neither_text_nor_error_shows_the_number() {
        NationalId id = new NationalId(SAMPLE);

        assertThat(id.toString()).isEqualTo("110***********002X").hasSize(18).isEqualTo(id.masked());
        assertThatThrownBy(() -> new NationalId("110105194912310021")).message().doesNotContain("1101");
    }

    private static Fault faultOf(String written) {
        try {
            new NationalId(written);
        } catch (InvalidNationalId e) {
            return e.fault();
        }
        throw new AssertionError("taken for good: " + written);
    }

    private static String whole(String seventeen) {
        return seventeen + NationalId.checkCharacter(seventeen);
    }

    private static String swapped(String id, int at) {
        char[] digits = id.toCharArray();
        char first = digits[at];
        digits[at] = digits[at + 1];
        digits[at + 1] = first;
        return new String(digits);
    }
}
