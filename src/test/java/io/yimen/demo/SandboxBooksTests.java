package io.yimen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.calendar.DemoClock;
import io.yimen.common.RegionCode;
import io.yimen.database.YimenTest;
import io.yimen.region.Regions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The sandbox registers know the demo's people. After a change to how families are made, write the books anew with
 * {@code -Dyimen.sandbox.write=true} and look at the difference.
 */
@YimenTest
class SandboxBooksTests {

    private static final Path FOLDER = Path.of("db", "demo", "sandbox");

    @Autowired
    private DemoPlan plan;

    @Autowired
    private Regions regions;

    @Test
    void the_books_in_the_sources_are_those_of_the_demos_families() throws IOException {
        SandboxBooks books = new SandboxBooks();
        books.add(cases(610103, "beilin"));
        books.add(cases(371424, "linyi"));
        books.add(cases(341523, "shucheng"));

        compare("people.csv", books.people());
        compare("records.csv", books.records());
        compare(
                "planted.csv",
                Stream.concat(books.planted().stream(), atTheWindow()).toList());
    }

    /** People who have no case yet, to be typed in at the window; nobody real has these numbers. */
    private static Stream<String> atTheWindow() throws IOException {
        return Files.readAllLines(FOLDER.resolve("at-the-window.csv")).stream().skip(1);
    }

    private static void compare(String name, List<String> lines) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("yimen.sandbox.write")) {
            Files.write(file, lines);
        }
        assertThat(Files.readAllLines(file)).as(name).isEqualTo(lines);
    }

    private List<DemoCase> cases(int county, String word) {
        return plan.cases(
                new DemoPlace(county, word, regions.childrenOf(RegionCode.ofCounty(county), DemoClock.DEMO_BEGINS)),
                Goal::count);
    }
}
