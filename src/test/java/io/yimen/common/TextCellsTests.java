package io.yimen.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextCellsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://example.org\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u0000=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(A1)"
            })
    void text_that_could_be_a_formula_begins_with_an_apostrophe(String text) {
        assertThat(TextCells.safe(text)).isEqualTo("'" + text);
    }

    @Test
    void other_text_stays_as_it_is() {
        assertThat(TextCells.safe("碑林区")).isEqualTo("碑林区");
        assertThat(TextCells.safe("")).isEmpty();
        assertThat(TextCells.safe("*")).isEqualTo("*");
    }
}
