package io.yimen.sandbox;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox is started.
 *
 * @param port on the loopback address; 0 for a free one
 * @param files the folder below which the folders of the sources lie; none when it serves no files
 * @param secret under which questions and answers are signed, in hex
 */
public record SandboxSettings(int port, @Nullable Path files, Supplier<String> secret) {}
