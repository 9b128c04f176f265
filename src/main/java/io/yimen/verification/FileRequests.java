package io.yimen.verification;

import io.yimen.common.BusinessClock;
import io.yimen.common.Uuid7;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends due questions in files. One transaction claims the questions, writes the parts, and remembers the file and that its
 * questions are with the register; then the parts get their names. After a crash before its end nothing has happened, and after
 * a crash behind it the next look gives the names: nothing is asked twice.
 */
@Service
class FileRequests {

    private record Kind(Agreement agreement, Purpose purpose, List<String> fields) {}

    private final Sendings sendings;
    private final FileExchangeRepository exchanges;
    private final FileSettings settings;
    private final Secrets secrets;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final BusinessClock day;
    private final Clock clock;

    FileRequests(
            Sendings sendings,
            FileExchangeRepository exchanges,
            FileSettings settings,
            Secrets secrets,
            TransactionTemplate transaction,
            JsonMapper json,
            BusinessClock day,
            Clock clock) {
        this.sendings = sendings;
        this.exchanges = exchanges;
        this.settings = settings;
        this.secrets = secrets;
        this.transaction = transaction;
        this.json = json;
        this.day = day;
        this.clock = clock;
    }

    /** Sends what is due at a source, a county after the other; answers how many questions left. */
    int sendDue(Source source) {
        secret(source);
        finishInterrupted(source);
        int sent = 0;
        for (int county : inAll(() -> exchanges.countiesWithDue(source.code(), clock.instant()))) {
            sent += Scopes.callIn(new RegionScope(county, county, 0), () -> sendDueOfCounty(source));
        }
        return sent;
    }

    private int sendDueOfCounty(Source source) {
        int sent = 0;
        for (int some = sendSome(source); some > 0; some = sendSome(source)) {
            sent += some;
        }
        return sent;
    }

    private int sendSome(Source source) {
        try {
            FileFolder folder = settings.of(source).made();
            List<FileExchange> written = new ArrayList<>();
            int sent = sendings.post(source, settings.rows(), items -> post(folder, source, items, written));
            if (sent > 0) {
                for (FileExchange exchange : written) {
                    publish(folder, exchange);
                }
            }
            return sent;
        } catch (IOException e) {
            throw new UncheckedIOException("Files for " + source.code() + " cannot be written", e);
        }
    }

    /** The parts of the files, and what is remembered of them; nothing has its name yet, so nothing has left. */
    private Map<UUID, String> post(
            FileFolder folder, Source source, List<AskedItem> items, List<FileExchange> written) {
        Map<Kind, List<AskedItem>> files = new LinkedHashMap<>();
        items.forEach(item -> files.computeIfAbsent(
                        new Kind(item.agreement(), item.purpose(), item.fields()), kind -> new ArrayList<>())
                .add(item));
        Map<UUID, String> references = new TreeMap<>();
        files.forEach((kind, questions) -> {
            try {
                FileExchange exchange = write(folder, source, kind, questions);
                references.putAll(remember(exchange, questions));
                written.add(exchange);
            } catch (IOException e) {
                throw new UncheckedIOException("Files for " + source.code() + " cannot be written", e);
            }
        });
        return references;
    }

    private FileExchange write(FileFolder folder, Source source, Kind kind, List<AskedItem> items) throws IOException {
        String name = name(source, kind.purpose());
        Path rows = FileFolder.part(folder.out().resolve(FileFolder.rowsName(name)));
        RequestFile.write(rows, items);
        Path manifest = FileFolder.part(folder.out().resolve(FileFolder.manifestName(name)));
        Files.write(
                manifest,
                json.writeValueAsBytes(new FileManifest(
                        FileFolder.rowsName(name),
                        items.size(),
                        FileHash.of(rows),
                        FileManifest.SCHEMA,
                        kind.agreement().id(),
                        FileManifest.SIGNER,
                        kind.purpose().name(),
                        kind.fields(),
                        null)));
        Path signature = FileFolder.part(folder.out().resolve(FileFolder.signatureName(name)));
        Files.writeString(signature, Signatures.ofFile(secret(source), Files.readAllBytes(manifest)));
        return new FileExchange(
                items.get(0).county(),
                Uuid7.next(),
                source.code(),
                kind.agreement().id(),
                kind.purpose(),
                kind.fields(),
                name,
                FileHash.of(manifest),
                items.size(),
                FileExchange.State.WRITING);
    }

    private byte[] secret(Source source) {
        return secrets.of(source.code())
                .orElseThrow(() -> new IllegalStateException("There is no secret for " + source.code()));
    }

    private String name(Source source, Purpose purpose) {
        LocalDate today = day.today();
        int serial = exchanges.nextSerial(source.code(), purpose, today);
        return "%s_%s_%s_%04d"
                .formatted(source.code(), purpose, today.format(DateTimeFormatter.BASIC_ISO_DATE), serial);
    }

    private Map<UUID, String> remember(FileExchange exchange, List<AskedItem> items) {
        List<FileExchange.Row> rows = new ArrayList<>(items.size());
        Map<UUID, String> references = new TreeMap<>();
        for (AskedItem item : items) {
            rows.add(new FileExchange.Row(rows.size() + 1, item.id(), item.round()));
            references.put(item.id(), exchange.name() + "/" + rows.size());
        }
        exchanges.add(exchange, rows, clock.instant());
        return references;
    }

    private void publish(FileFolder folder, FileExchange exchange) throws IOException {
        FileFolder.publish(folder.out().resolve(FileFolder.rowsName(exchange.name())));
        FileFolder.publish(folder.out().resolve(FileFolder.signatureName(exchange.name())));
        FileFolder.publish(folder.out().resolve(FileFolder.manifestName(exchange.name())));
        transaction.executeWithoutResult(status -> exchanges.published(exchange));
    }

    /** Names the parts of files that were remembered, and removes those that were not. */
    private void finishInterrupted(Source source) {
        try {
            FileFolder folder = settings.of(source);
            if (!Files.isDirectory(folder.out())) {
                return;
            }
            for (FileExchange exchange : inAll(() -> exchanges.unfinished(source.code()))) {
                Scopes.runIn(new RegionScope(exchange.county(), exchange.county(), 0), () -> {
                    try {
                        publish(folder, exchange);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
            for (Path part : FileFolder.parts(folder.out())) {
                Files.delete(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of " + source.code() + " cannot be used", e);
        }
    }

    private <T> T inAll(Supplier<T> work) {
        return Scopes.callIn(RegionScope.ALL, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
