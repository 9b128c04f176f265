package io.yimen.verification;

import io.yimen.common.BusinessClock;
import io.yimen.common.Uuid7;
import io.yimen.security.FieldCipher;
import io.yimen.verification.ResultRepository.NewResult;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Keeps answers: the facts as they are, what the source really said encrypted and for a time, and how the attempt ended. */
@Service
class Answers {

    static final String TABLE = "verification_result";
    static final String RAW = "raw";

    private final ResultRepository results;
    private final AttemptRepository attempts;
    private final FieldCipher cipher;
    private final JsonMapper json;
    private final VerificationSettings settings;
    private final BusinessClock clock;
    private final Clock technical;

    Answers(
            ResultRepository results,
            AttemptRepository attempts,
            FieldCipher cipher,
            JsonMapper json,
            VerificationSettings settings,
            BusinessClock clock,
            Clock technical) {
        this.results = results;
        this.attempts = attempts;
        this.cipher = cipher;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
        this.technical = technical;
    }

    void keep(int county, List<Arrivals.Arrived> arrived, Instant now) {
        results.insert(
                county,
                arrived.stream()
                        .filter(one -> one.outcome().kept())
                        .map(one -> result(one, now))
                        .toList());
        attempts.end(county, arrived.stream().map(Answers::end).toList(), technical.instant());
    }

    private static AttemptRepository.End end(Arrivals.Arrived one) {
        return new AttemptRepository.End(
                one.item().id(),
                one.item().round(),
                one.item().attempts(),
                one.outcome().state().name(),
                one.outcome().why());
    }

    private NewResult result(Arrivals.Arrived one, Instant now) {
        UUID id = Uuid7.next();
        Outcome outcome = one.outcome();
        return new NewResult(
                id,
                one.item().township(),
                one.item().id(),
                one.item().round(),
                outcome.state(),
                json.writeValueAsString(outcome.facts()),
                outcome.dataAsOf(),
                now,
                cipher.encrypt(Objects.requireNonNull(outcome.raw()), TABLE, id, RAW),
                clock.today().plusDays(settings.rawDays()),
                null);
    }
}
