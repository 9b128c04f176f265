package io.yimen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case in {@code src/test/resources/cases}, through the engine. */
class SharedCaseTests {

    static List<SharedCase> cases() throws IOException {
        return SharedCase.readAll();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void decides_as_the_case_expects(SharedCase worked) {
        assertThat(Engine.missing(worked.facts(), Parameters.of(worked.inForce())))
                .isEmpty();
        assertThat(worked.faults()).isEmpty();
    }
}
