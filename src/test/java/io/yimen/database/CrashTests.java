package io.yimen.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database against real processes that are started twice, killed and asked to stop. */
class CrashTests {

    private static final String NO_CASES = "--yimen.demo-cases=false";

    @TempDir
    private Path folder;

    @Test
    void a_second_start_on_one_data_folder_says_so_and_exits() throws Exception {
        try (YimenProcess first = YimenProcess.start(folder, NO_CASES)) {
            first.address();

            try (YimenProcess second = YimenProcess.start(folder, NO_CASES)) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.output())
                        .contains("is already running on the data folder " + folder)
                        .contains("stop it first, or set YIMEN_DATA to another folder.")
                        .doesNotContain("\tat ");
            }

            assertThat(first.database().isAlive()).isTrue();
        }
    }

    @Test
    void a_production_start_without_credentials_says_what_to_set() throws Exception {
        var outside = Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:1/none");
        try (YimenProcess process = YimenProcess.start(folder, outside)) {
            assertThat(process.exitCode()).isEqualTo(1);
            assertThat(process.output())
                    .contains("Set SPRING_DATASOURCE_USERNAME")
                    .doesNotContain("\tat ");
        }
        assertThat(Files.exists(folder.resolve("cluster"))).isFalse();
    }
}
