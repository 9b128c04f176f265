package io.yimen.sandbox;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Answers the request files of the gateway: {@code out} of each source's folder is read, {@code in} is written. */
final class FileDesk {

    static final String SCHEMA = "yimen-file-1";

    private static final Logger LOG = LoggerFactory.getLogger(FileDesk.class);
    private static final List<String> REQUEST = List.of("row", "item", "name", "id");
    private static final CSVFormat READ =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final CSVFormat WRITE = CSVFormat.RFC4180
            .builder()
            .setHeader("row", "item", "code", "as_of", "records")
            .setRecordSeparator('\n')
            .get();

    private final Path root;
    private final Registers registers;
    private final Signing signing;
    private final JsonMapper json;
    private final Set<String> done = new HashSet<>();
    private final Set<String> bad = new HashSet<>();
    private final List<Copy> again = new ArrayList<>();

    private record Copy(Path rows, byte[] content, Path place, FileManifest manifest) {}

    FileDesk(Path root, Registers registers, Signing signing, JsonMapper json) {
        this.root = root;
        this.registers = registers;
        this.signing = signing;
        this.json = json;
    }

    /** Answers each request file that has come since; what goes wrong with one file does not hold up the next. */
    synchronized void look() {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> files = Files.find(root, 3, (path, attributes) -> isRequest(path))) {
            files.sorted().toList().forEach(this::answerOnce);
            repeat();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The request files cannot be listed: {}", e.getMessage());
        }
    }

    private static boolean isRequest(Path path) {
        return path.getFileName().toString().endsWith(".json")
                && folder(path).getFileName().toString().equals("out");
    }

    private void answerOnce(Path request) {
        Register.of(source(request))
                .filter(register -> !registers.faults().is(register, Fault.DOWN))
                .ifPresent(register -> {
                    try {
                        String hash = FileHash.of(request);
                        if (!done.contains(hash)) {
                            answer(register, request, hash);
                            done.add(hash);
                        }
                    } catch (IOException | RuntimeException e) {
                        LOG.warn("A request file of {} is not answered: {}", register, e.toString());
                    }
                });
    }

    private static String source(Path request) {
        return folder(folder(request)).getFileName().toString();
    }

    private static Path folder(Path path) {
        return Objects.requireNonNull(path.getParent(), "Requests lie in folders of folders");
    }

    private void answer(Register register, Path request, String hash) throws IOException {
        byte[] bytes = Files.readAllBytes(request);
        Path signature = signature(request);
        if (!Files.isRegularFile(signature) || !signing.isGenuineFile(bytes, Files.readString(signature))) {
            LOG.warn("A request file of {} is refused: it is not signed by the gateway", register);
            return;
        }
        FileManifest asked = json.readValue(bytes, FileManifest.class);
        Path rows = request.resolveSibling(asked.file());
        if (!asked.schema().equals(SCHEMA) || !FileHash.of(rows).equals(asked.hash())) {
            LOG.warn("A request file of {} is refused: its schema or hash differs", register);
            return;
        }
        Path in = Files.createDirectories(folder(request).resolveSibling("in"));
        Path part = in.resolve(asked.file() + ".part");
        long lines = write(register, rows, part);
        Path answer = Files.move(part, in.resolve(asked.file()), StandardCopyOption.ATOMIC_MOVE);
        String named = registers.faults().is(register, Fault.WRONG_REFERENCE) ? "sm3:" + "0".repeat(64) : hash;
        FileManifest manifest = new FileManifest(
                asked.file(),
                lines,
                FileHash.of(answer),
                SCHEMA,
                asked.agreement(),
                register.name(),
                null,
                null,
                named);
        if (registers.faults().is(register, Fault.TRUNCATED)) {
            cut(answer);
        }
        if (registers.faults().is(register, Fault.DUPLICATE_CALLBACK)) {
            // the same two files, to be laid down again once the first have been taken
            again.add(new Copy(answer, Files.readAllBytes(answer), in.resolve(manifestName(asked.file())), manifest));
        }
        publish(in.resolve(manifestName(asked.file())), manifest);
    }

    private void repeat() throws IOException {
        for (Copy copy : List.copyOf(again)) {
            if (!Files.exists(copy.place())) {
                Files.write(copy.rows(), copy.content());
                publish(copy.place(), copy.manifest());
                again.remove(copy);
                registers.laidAgain();
            }
        }
    }

    private void publish(Path place, FileManifest manifest) throws IOException {
        byte[] bytes = json.writeValueAsBytes(manifest);
        Files.writeString(signature(place), signing.file(bytes));
        Path part = place.resolveSibling(place.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path signature(Path manifest) {
        String name = String.valueOf(manifest.getFileName());
        return manifest.resolveSibling(name.substring(0, name.length() - ".json".length()) + ".sig");
    }

    private static void cut(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
    }

    private static String manifestName(String file) {
        return file.substring(0, file.length() - ".csv".length()) + ".json";
    }

    private long write(Register register, Path rows, Path part) throws IOException {
        long lines = 0;
        try (CSVParser questions = READ.parse(Files.newBufferedReader(rows, StandardCharsets.UTF_8));
                BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
                CSVPrinter printer = WRITE.print(out)) {
            if (!questions.getHeaderNames().equals(REQUEST)) {
                throw new IOException("columns " + questions.getHeaderNames());
            }
            for (CSVRecord question : questions) {
                line(register, question, printer);
                lines++;
            }
        }
        return lines;
    }

    private void line(Register register, CSVRecord question, CSVPrinter printer) throws IOException {
        Answer answer = answer(register, question);
        String records = answer.outcome() == Answer.Outcome.FOUND ? json.writeValueAsString(answer.records()) : "";
        if (registers.books().oddity(register, question.get("id")) == Oddity.BAD_ROW && bad.add(question.get("id"))) {
            records = "[{";
        }
        printer.printRecord(
                question.get("row"), question.get("item"), answer.outcome().code(), answer.asOf(), records);
    }

    private Answer answer(Register register, CSVRecord question) {
        String id = question.get("id");
        if (!id.matches("[1-9]\\d{16}[\\dX]")) {
            return Answer.empty(Answer.Outcome.BAD_ROW, registers.books().asOf());
        }
        if (registers.faults().is(register, Fault.ERROR) || registers.silentFor(register, id) > 0) {
            return Answer.empty(Answer.Outcome.SYSTEM, registers.books().asOf());
        }
        return registers.answer(register, question.get("name"), id);
    }
}
