package io.yimen.verification;

import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.verification.AnswerReading.RowError;
import io.yimen.verification.FileExchangeRepository.Taken;
import io.yimen.verification.Sendings.Settlement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes answer files, each whole in one transaction or not at all; the same file again changes nothing. */
@Service
class FileAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(FileAnswers.class);
    private static final int CHUNK = 2000;
    private static final int SIGNATURE_BYTES = 200;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final CSVFormat ERRORS = CSVFormat.RFC4180
            .builder()
            .setHeader("row", "item", "reason")
            .setRecordSeparator('\n')
            .get();

    /** The file is not what its manifest says, or answers nothing of ours; the message is the reason. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason);
        }
    }

    private record Arrived(FileFolder folder, Path manifest, FileManifest says, String hash) {

        Path rows() {
            return folder.in().resolve(says.file());
        }
    }

    private final Sendings sendings;
    private final FileExchangeRepository exchanges;
    private final FileSettings settings;
    private final Secrets secrets;
    private final FileAlarmRepository alarms;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    FileAnswers(
            Sendings sendings,
            FileExchangeRepository exchanges,
            FileSettings settings,
            Secrets secrets,
            FileAlarmRepository alarms,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.sendings = sendings;
        this.exchanges = exchanges;
        this.settings = settings;
        this.secrets = secrets;
        this.alarms = alarms;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** Takes what lies there; answers how many files were taken now. */
    int takeAll(Source source) {
        try {
            FileFolder folder = settings.of(source);
            int taken = 0;
            for (Path manifest : FileFolder.manifests(folder.in())) {
                taken += take(source, folder, manifest) ? 1 : 0;
            }
            return taken;
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of " + source.code() + " cannot be read", e);
        }
    }

    private boolean take(Source source, FileFolder folder, Path manifest) throws IOException {
        FileManifest says = null;
        try {
            byte[] bytes = Files.readAllBytes(manifest);
            checkSigned(source, manifest, bytes);
            says = json.readValue(bytes, FileManifest.class);
            return take(source, new Arrived(folder, manifest, says, FileHash.of(manifest)));
        } catch (Refused | JacksonException e) {
            String reason = e instanceof Refused ? String.valueOf(e.getMessage()) : "MANIFEST";
            folder.reject(manifest, says == null ? FileFolder.rowsBeside(manifest) : says.file());
            LOG.warn("The answer file {} of {} is refused: {}", manifest.getFileName(), source.code(), reason);
            transaction.executeWithoutResult(status -> alarms.raise(source.code(), "FILE_" + reason, clock.instant()));
            return false;
        }
    }

    /** Only the register itself knows the secret; nothing of what it did not sign is believed. */
    private void checkSigned(Source source, Path manifest, byte[] bytes) throws IOException {
        Path signature = FileFolder.signature(manifest);
        byte[] secret = secrets.of(source.code()).orElseThrow(() -> new Refused("SIGNATURE"));
        if (!Files.isRegularFile(signature)
                || Files.size(signature) > SIGNATURE_BYTES
                || !Signatures.same(
                        Signatures.ofFile(secret, bytes),
                        Files.readString(signature).strip())) {
            throw new Refused("SIGNATURE");
        }
    }

    private boolean take(Source source, Arrived file) throws IOException {
        FileExchange exchange = exchange(source, file);
        return Scopes.callIn(new RegionScope(exchange.county(), exchange.county(), 0), () -> {
            try {
                boolean fresh = !known(exchange, file);
                if (fresh) {
                    check(exchange, file);
                    transaction.executeWithoutResult(status -> settle(source, exchange, file));
                }
                tidy(exchange, file);
                return fresh;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private FileExchange exchange(Source source, Arrived file) {
        String request = Optional.ofNullable(file.says().request()).orElse("");
        return Scopes.callIn(
                        RegionScope.ALL,
                        () -> Objects.requireNonNull(transaction.execute(status -> exchanges.byManifest(request))))
                .filter(found -> found.source().equals(source.code()))
                .orElseThrow(() -> new Refused("REQUEST"));
    }

    private boolean known(FileExchange exchange, Arrived file) {
        return Boolean.TRUE.equals(transaction.execute(status -> exchanges.taken(exchange.county(), file.hash())));
    }

    private static void check(FileExchange exchange, Arrived file) throws IOException {
        FileManifest says = file.says();
        if (!says.schema().equals(FileManifest.SCHEMA)) {
            throw new Refused("SCHEMA");
        }
        if (!says.agreement().equals(exchange.agreement())) {
            throw new Refused("AGREEMENT");
        }
        if (!says.file().matches("[A-Za-z0-9_.-]{1,100}") || !Files.isRegularFile(file.rows())) {
            throw new Refused("NO_ROWS");
        }
        if (!FileHash.fits(file.rows(), says.hash())) {
            throw new Refused("HASH");
        }
    }

    private void settle(Source source, FileExchange exchange, Arrived file) {
        AnswerReading reading = new AnswerReading(
                exchange,
                exchanges.rows(exchange),
                (records, fields, asOf) -> FactsReading.facts(source.mapping(), fields, records, asOf),
                json);
        try (CSVParser rows = FORMAT.parse(Files.newBufferedReader(file.rows(), StandardCharsets.UTF_8))) {
            if (!rows.getHeaderNames().equals(AnswerReading.HEADER)) {
                throw new Refused("COLUMNS");
            }
            int count = settleAll(rows, reading);
            if (count != file.says().rows()) {
                throw new Refused("ROWS");
            }
            writeErrors(file, reading.errors());
            int failed = reading.errors().size();
            exchanges.addAnswer(
                    new Taken(exchange, file.hash(), count, exchange.rows() - failed, failed), clock.instant());
            exchanges.answered(exchange, clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int settleAll(CSVParser rows, AnswerReading reading) {
        int count = 0;
        List<Settlement> chunk = new ArrayList<>();
        for (CSVRecord row : rows) {
            count++;
            reading.read(row, chunk);
            if (chunk.size() >= CHUNK) {
                sendings.settle(chunk);
                chunk = new ArrayList<>();
            }
        }
        reading.missing(chunk);
        sendings.settle(chunk);
        return count;
    }

    private static void writeErrors(Arrived file, List<RowError> errors) throws IOException {
        if (errors.isEmpty()) {
            return;
        }
        Path target = file.folder().errors().resolve(file.says().file());
        Files.deleteIfExists(target);
        Path part = FileFolder.part(target);
        try (CSVPrinter printer = ERRORS.print(Files.newBufferedWriter(part, StandardCharsets.UTF_8))) {
            for (RowError error : errors) {
                printer.printRecord(error.row(), error.item(), error.reason());
            }
        }
        FileFolder.publish(target);
    }

    /** What was answered is not needed any more, and the questions name people. */
    private static void tidy(FileExchange exchange, Arrived file) throws IOException {
        Files.deleteIfExists(file.manifest());
        Files.deleteIfExists(FileFolder.signature(file.manifest()));
        Files.deleteIfExists(file.rows());
        Files.deleteIfExists(file.folder().out().resolve(FileFolder.manifestName(exchange.name())));
        Files.deleteIfExists(file.folder().out().resolve(FileFolder.signatureName(exchange.name())));
        Files.deleteIfExists(file.folder().out().resolve(FileFolder.rowsName(exchange.name())));
    }
}
