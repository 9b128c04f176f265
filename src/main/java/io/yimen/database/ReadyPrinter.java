package io.yimen.database;

import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the application where to point the browser. */
@Component
class ReadyPrinter {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyPrinter.class);

    private final Environment environment;
    private final List<ReadyNote> notes;

    ReadyPrinter(Environment environment, List<ReadyNote> notes) {
        this.environment = environment;
        this.notes = notes;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            LOG.info("Yimen answers at http://localhost:{}{}/", port, path());
        }
        notes.stream().map(ReadyNote::lines).flatMap(List::stream).forEach(LOG::info);
    }

    private String path() {
        return Objects.requireNonNullElse(environment.getProperty("server.servlet.context-path"), "");
    }
}
