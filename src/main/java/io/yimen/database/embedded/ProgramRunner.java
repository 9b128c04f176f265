package io.yimen.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs one of PostgreSQL's programs to its end; what it said stands in the log folder and, when it failed, in the error. */
record ProgramRunner(Launcher launcher, Path bin, Path logFolder) {

    ProgramRunner {
        try {
            Files.createDirectories(logFolder);
            launcher.own(logFolder);
        } catch (IOException e) {
            throw new ServerNotStarted(
                    "The folder " + logFolder + " cannot be written; set YIMEN_DATA to another one.", e);
        }
    }

    void own(Path tree) throws IOException {
        launcher.own(tree);
    }

    String logFile(String name) {
        return logFolder.resolve(name + ".log").toString();
    }

    void run(String program, List<String> arguments) throws IOException {
        Path output = logFolder.resolve(program + ".out");
        // a file, not a pipe: the server keeps what it inherits open and would hold up the end of the stream
        ProcessBuilder builder = new ProcessBuilder(launcher.command(bin.resolve(program), arguments))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        if (waitFor(builder.start()) != 0) {
            throw new ServerNotStarted("PostgreSQL's " + program + " failed (see " + logFolder + "): "
                    + Files.readString(output, StandardCharsets.UTF_8).strip());
        }
    }

    private static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL was starting or stopping", e);
        }
    }
}
