package io.yimen.sandbox;

import java.net.URI;
import java.util.Objects;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;

/** The registers, running. Their context is made by hand: nothing is scanned, configured by itself, or shared with the product. */
public final class Sandbox implements AutoCloseable {

    private final AnnotationConfigServletWebServerApplicationContext context;

    private Sandbox(AnnotationConfigServletWebServerApplicationContext context) {
        this.context = context;
    }

    /** @throws RuntimeException when the port is taken */
    public static Sandbox start(SandboxSettings settings) {
        var context = new AnnotationConfigServletWebServerApplicationContext();
        context.registerBean(SandboxSettings.class, () -> settings);
        context.register(SandboxConfiguration.class);
        try {
            context.refresh();
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
        return new Sandbox(context);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:"
                + Objects.requireNonNull(context.getWebServer()).getPort());
    }

    @Override
    public void close() {
        context.close();
    }
}
