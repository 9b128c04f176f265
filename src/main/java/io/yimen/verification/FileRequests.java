package io.yimen.verification;

import io.yimen.common.BusinessClock;
import io.yimen.common.Uuid7;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.verification.Sendings.Settlement;
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
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends due questions in files. The parts are written first, then one transaction remembers the file and that its questions
 * are with the register, then the parts get their names: after a crash the next look gives them, and nothing is asked twice.
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
        for (List<AskedItem> items = claim(source); !items.isEmpty(); items = claim(source)) {
            Map<Kind, List<AskedItem>> files = new LinkedHashMap<>();
            items.forEach(item -> files.computeIfAbsent(
                            new Kind(item.agreement(), item.purpose(), item.fields()), kind -> new ArrayList<>())
                    .add(item));
            files.forEach((kind, questions) -> send(source, kind, questions));
            sent += items.size();
        }
        return sent;
    }

    private List<AskedItem> claim(Source source) {
        return sendings.claim(source, settings.rows());
    }

    private void send(Source source, Kind kind, List<AskedItem> items) {
        try {
            FileFolder folder = settings.of(source).made();
            FileExchange exchange = write(folder, source, kind, items);
            transaction.executeWithoutResult(status -> remember(exchange, items));
            publish(folder, exchange);
        } catch (IOException e) {
            // the questions stay claimed, and are claimed again when their time is over
            throw new UncheckedIOException("Files for " + source.code() + " cannot be written", e);
        }
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
        int serial = Objects.requireNonNull(
                transaction.execute(status -> exchanges.nextSerial(source.code(), purpose, today)));
        return "%s_%s_%s_%04d"
                .formatted(source.code(), purpose, today.format(DateTimeFormatter.BASIC_ISO_DATE), serial);
    }

    private void remember(FileExchange exchange, List<AskedItem> items) {
        List<FileExchange.Row> rows = new ArrayList<>();
        List<Settlement> acknowledged = new ArrayList<>();
        for (AskedItem item : items) {
            rows.add(new FileExchange.Row(rows.size() + 1, item.id(), item.round()));
            acknowledged.add(new Settlement(
                    item.county(), item.id(), item.round(), new Dispatch.Acked(exchange.name() + "/" + rows.size())));
        }
        exchanges.add(exchange, rows, clock.instant());
        sendings.settle(acknowledged);
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
