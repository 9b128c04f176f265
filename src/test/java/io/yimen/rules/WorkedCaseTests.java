package io.yimen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases at, just under and just over each threshold, with the arithmetic beside them in {@code src/test/resources/law}. */
class WorkedCaseTests {

    static List<WorkedCase> cases() throws IOException {
        return WorkedCase.readAll();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void decides_as_worked_by_hand(WorkedCase worked) {
        assertThat(worked.faults()).isEmpty();
    }
}
