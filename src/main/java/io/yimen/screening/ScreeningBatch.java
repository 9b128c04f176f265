package io.yimen.screening;

import io.yimen.web.ApiProblem;
import io.yimen.web.Problems;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Screens one household a line and answers each at its place, a problem where a line is refused; holds one line and one answer at a
 * time, and sends what it has before it waits for more.
 */
@Service
public class ScreeningBatch {

    private static final Logger LOG = LoggerFactory.getLogger(ScreeningBatch.class);
    private static final int LONGEST_LINE = 1024 * 1024;

    private final ScreeningDesk desk;
    private final Problems problems;
    private final JsonMapper json;

    ScreeningBatch(ScreeningDesk desk, Problems problems, JsonMapper json) {
        this.desk = desk;
        this.problems = problems;
        this.json = json;
    }

    /** Ends with the last line, or with the connection: when nobody reads any more nothing more is reckoned. */
    public void answer(InputStream questions, OutputStream answers, Locale locale) {
        BufferedOutputStream out = new BufferedOutputStream(answers);
        long answered = 0;
        try {
            Lines lines = new Lines(questions, LONGEST_LINE, out::flush);
            for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                out.write(json.writeValueAsBytes(answer(line.get(), locale)));
                out.write('\n');
                answered++;
            }
            out.flush();
        } catch (IOException e) {
            LOG.info(
                    "A batch broke off after {} lines: {}",
                    answered,
                    e.getClass().getSimpleName());
        }
    }

    private Object answer(Lines.Line line, Locale locale) {
        try {
            if (line.tooLong()) {
                throw problem(HttpStatus.CONTENT_TOO_LARGE);
            }
            return desk.screen(line.bytes(), locale);
        } catch (ApiProblem e) {
            return problems.body(e, locale);
        } catch (RuntimeException e) {
            // what failed here is ours; the lines behind it are not to suffer
            LOG.error("A line of a batch failed", e);
            return problems.body(problem(HttpStatus.INTERNAL_SERVER_ERROR), locale);
        }
    }

    private static ApiProblem problem(HttpStatus status) {
        return new ApiProblem(status, status.name(), List.of(), Map.of());
    }
}
