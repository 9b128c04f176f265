package io.yimen.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yimen.common.CaseNumber;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LetterCodeTests {

    @Test
    void a_code_tells_its_county_and_otherwise_only_chance() {
        Set<String> codes = new TreeSet<>();
        for (int county : new int[] {110101, 610103, 659012, 820000}) {
            for (int i = 0; i < 500; i++) {
                String code = LetterCode.next(county);
                assertThat(code).matches("[2-9A-HJKMNP-Z]{14}");
                assertThat(LetterCode.county(code)).isEqualTo(county);
                codes.add(code.substring(4));
            }
        }
        assertThat(codes).hasSize(2_000);
    }

    @Test
    void a_code_is_read_as_people_type_it() {
        String code = LetterCode.next(610103);
        String grouped = LetterCode.grouped(code);

        assertThat(grouped).matches("[2-9A-Z]{4}-[2-9A-Z]{5}-[2-9A-Z]{5}");
        assertThat(LetterCode.read(" " + grouped.toLowerCase(java.util.Locale.ROOT) + "\t"))
                .contains(code);
        assertThat(LetterCode.read(grouped.replace('-', '－'))).contains(code);
        assertThat(LetterCode.read("")).isEmpty();
        assertThat(LetterCode.read(code.substring(1))).isEmpty();
        assertThat(LetterCode.read("O" + code.substring(1))).isEmpty();
        assertThat(LetterCode.read("'; DROP TABLE letter")).isEmpty();
    }

    @Test
    void the_number_of_a_letter_is_the_case_its_kind_and_which_of_them() {
        CaseNumber number = new CaseNumber("610103D20260000123");

        assertThat(LetterNumber.of(number, LetterKind.REFUSAL, 1).value()).isEqualTo("610103D20260000123-R01");
        assertThat(LetterNumber.of(number, LetterKind.SUPPLEMENT, 12).value()).isEqualTo("610103D20260000123-S12");
        assertThat(new LetterNumber("610103D20260000123-A01").caseNumber()).isEqualTo(number);
        assertThatThrownBy(() -> new LetterNumber("610103D20260000123-X01"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
