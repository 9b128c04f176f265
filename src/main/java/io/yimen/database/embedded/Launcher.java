package io.yimen.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts PostgreSQL's programs, which refuse to run as root: root steps aside into a user namespace where it is nobody, or,
 * where that is forbidden (containers), becomes nobody. A plain user starts them directly.
 */
record Launcher(List<String> prefix, int owner) {

    private static final int UNCHANGED = -1;
    private static final int NOBODY = 65_534;
    private static final List<String> BECOME_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private static final List<Launcher> WAYS_FOR_ROOT = List.of(
            new Launcher(List.of("unshare", "-U"), 0),
            // keeps the right to pass through root's own folders, where the data folder may lie
            new Launcher(with(BECOME_NOBODY, "--inh-caps=+dac_override", "--ambient-caps=+dac_override"), NOBODY),
            new Launcher(BECOME_NOBODY, NOBODY));

    static Launcher forThisUser() {
        Launcher direct = new Launcher(List.of(), UNCHANGED);
        if (!"0".equals(direct.userId())) {
            return direct;
        }
        return WAYS_FOR_ROOT.stream()
                .filter(Launcher::works)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "PostgreSQL does not run as root, and neither unshare nor setpriv works here; start as a plain user"));
    }

    List<String> command(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    /** Makes the tree belong to the user the programs run as, which may differ from that of the last start. */
    void own(Path tree) throws IOException {
        if (owner == UNCHANGED || !Files.exists(tree) || ownerOf(tree) == owner) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static int ownerOf(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    private boolean works() {
        String user = userId();
        return !user.isEmpty() && !"0".equals(user);
    }

    /** What {@code id -u} answers behind the prefix; empty when it cannot run. */
    private String userId() {
        try {
            Process id = new ProcessBuilder(with(prefix, "id", "-u"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(id.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return id.waitFor() == 0 ? answer : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while looking for a way to start PostgreSQL", e);
        }
    }

    private static List<String> with(List<String> start, String... more) {
        return Stream.concat(start.stream(), Stream.of(more)).toList();
    }
}
