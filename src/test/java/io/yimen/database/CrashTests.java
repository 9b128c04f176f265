package io.yimen.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database against real processes that are started twice, killed and asked to stop. */
@BesideOthers
class CrashTests {

    private static final String NO_CASES = "--yimen.demo-cases=false";

    /** One for all: the first test makes the database, the others find it as the one before left it, also killed. */
    @TempDir
    private static Path folder;

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
    void a_production_start_without_credentials_says_what_to_set(@TempDir Path empty) throws Exception {
        var outside = Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:1/none");
        try (YimenProcess process = YimenProcess.start(empty, outside)) {
            assertThat(process.exitCode()).isEqualTo(1);
            assertThat(process.output())
                    .contains("Set SPRING_DATASOURCE_USERNAME")
                    .doesNotContain("\tat ");
        }
        assertThat(Files.exists(empty.resolve("cluster"))).isFalse();
    }

    @Test
    void after_a_kill_every_confirmed_case_is_there_and_the_orphaned_server_is_not() throws Exception {
        List<String> confirmed;
        ProcessHandle orphan;
        try (YimenProcess first = YimenProcess.start(folder, NO_CASES)) {
            List<DraftWriter> writers = saveAtOnce(first.address());
            for (DraftWriter writer : writers) {
                writer.awaitSome();
            }
            orphan = first.database();
            first.kill();
            confirmed = writers.stream()
                    .flatMap(writer -> writer.confirmed().stream())
                    .toList();
        }
        assertThat(orphan.isAlive()).isTrue();

        try (YimenProcess second = YimenProcess.start(folder, NO_CASES)) {
            URI address = second.address();

            assertThat(orphan.onExit()).succeedsWithin(Duration.ofMinutes(2));
            assertThat(second.output()).contains("Stopping the PostgreSQL server (process " + orphan.pid());
            for (String caseNumber : confirmed) {
                HttpResponse<String> answer = DraftWriter.read(address, caseNumber);
                assertThat(answer.statusCode()).as(caseNumber).isEqualTo(200);
                assertThat(answer.body()).contains("测试甲");
            }
        }
    }

    @Test
    void a_request_in_flight_is_answered_before_the_database_stops() throws Exception {
        try (YimenProcess process = YimenProcess.start(folder, NO_CASES)) {
            ProcessHandle database;
            try (SlowLogin login = SlowLogin.begin(process.address())) {
                database = process.database();
                process.terminate();
                process.awaitOutput("Commencing graceful shutdown");

                assertThat(login.finish()).startsWith("HTTP/1.1 302").doesNotContain("/login");
            }

            process.exitCode();
            assertThat(database.onExit()).succeedsWithin(Duration.ofMinutes(2));
            assertThat(process.output()).contains("Graceful shutdown complete").doesNotContain(" ERROR ");
        }
    }

    private static List<DraftWriter> saveAtOnce(URI address) {
        List<DraftWriter> writers = List.of(new DraftWriter(address, 10), new DraftWriter(address, 10));
        writers.forEach(writer -> new Thread(writer).start());
        return writers;
    }
}
