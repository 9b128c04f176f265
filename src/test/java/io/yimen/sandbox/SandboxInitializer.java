package io.yimen.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Starts the sandbox registers for a context, tells it where they are, and ends them with it. */
public final class SandboxInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path folder = Files.createTempDirectory("sandboxed");
            Path files = folder.resolve("exchange");
            SandboxProcess sandbox = SandboxProcess.start(Files.writeString(folder.resolve("secret"), SECRET), files);
            context.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    sandbox.kill();
                }
            });
            context.getBeanFactory().registerSingleton("sandboxProcess", sandbox);
            TestPropertyValues.of(
                            "yimen.verification.sandbox-url=" + sandbox.address(),
                            "yimen.verification.secret=" + SECRET,
                            "yimen.verification.files.folder=" + files)
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
