package io.yimen.verification;

import io.yimen.common.BusinessClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** Puts together what the pages show of sources, a handful of questions however many there are. */
@Service
class SourceViews {

    private static final int EVENTS = 50;

    private final SourceRepository sources;
    private final SourceAdminRepository admin;
    private final QueueRepository queue;
    private final SourceStatsRepository stats;
    private final QuotaRepository quotas;
    private final Circuits circuits;
    private final BusinessClock clock;

    SourceViews(
            SourceRepository sources,
            SourceAdminRepository admin,
            QueueRepository queue,
            SourceStatsRepository stats,
            QuotaRepository quotas,
            Circuits circuits,
            BusinessClock clock) {
        this.sources = sources;
        this.admin = admin;
        this.queue = queue;
        this.stats = stats;
        this.quotas = quotas;
        this.circuits = circuits;
        this.clock = clock;
    }

    List<SourceRow> rows() {
        return rows(sources.book());
    }

    SourceFile file(String code) {
        SourceBook book = sources.book();
        SourceRow row = rows(book).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(SourceNotFound::new);
        Source source = book.source(code);
        ChangeSource settings = new ChangeSource(
                Objects.requireNonNull(admin.extras().get(code)).version(),
                source.endpoint(),
                (int) source.connectTimeout().toMillis(),
                (int) source.readTimeout().toMillis(),
                (int) source.slowCall().toMillis(),
                source.concurrency(),
                source.freshnessDays(),
                source.maxAttempts(),
                source.giveUpDays());
        List<MappingRow> mapping = source.mapping().facts().stream()
                .map(rule -> new MappingRow(rule.kind(), rule.where(), rule.amount(), rule.detail()))
                .toList();
        return new SourceFile(
                row, settings, source.periodMonths(), mapping, agreements(book, code), stats.events(code, EVENTS));
    }

    private List<SourceRow> rows(SourceBook book) {
        Map<String, QueueCount> waiting = queue.counts();
        Map<String, SourceStatsRepository.Day> days = stats.days(clock.today());
        Map<String, Integer> used = quotas.used(clock.today());
        Map<String, Integer> alarms = stats.alarms();
        List<SourceRow> rows = new ArrayList<>();
        admin.extras().forEach((code, extra) -> {
            Source source = book.source(code);
            SourceStatsRepository.Day day = days.getOrDefault(code, SourceStatsRepository.Day.NONE);
            List<Agreement> agreements = book.inForce(code, clock.today());
            rows.add(new SourceRow(
                    code,
                    source.nameZh(),
                    source.nameEn(),
                    extra.ownerZh(),
                    extra.ownerEn(),
                    source.adapter(),
                    extra.pauseReason(),
                    circuits.state(source),
                    waiting.getOrDefault(code, QueueCount.NONE),
                    day.sent(),
                    day.answered(),
                    day.failed(),
                    day.lastAnswer(),
                    day.lastFailure(),
                    agreements.stream()
                            .mapToInt(a -> used.getOrDefault(a.id(), 0))
                            .sum(),
                    agreements.stream().mapToInt(Agreement::dailyQuota).sum(),
                    alarms.getOrDefault(code, 0)));
        });
        return rows;
    }

    private List<AgreementRow> agreements(SourceBook book, String code) {
        Map<String, Integer> used = new TreeMap<>(quotas.used(clock.today()));
        return book.agreements().values().stream()
                .filter(agreement -> agreement.source().equals(code))
                .map(a -> new AgreementRow(
                        a.id(),
                        a.region().value(),
                        List.copyOf(a.purposes()),
                        List.copyOf(a.fields()),
                        a.basis(),
                        a.legalBasis(),
                        a.dailyQuota(),
                        used.getOrDefault(a.id(), 0),
                        a.validFrom(),
                        a.validTo(),
                        a.inForce(clock.today())))
                .toList();
    }
}
