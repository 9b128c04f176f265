package io.yimen.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Looks into the books on behalf of whoever asks, and counts the questions. */
final class Registers {

    private static final Duration SILENCE = Duration.ofHours(1);

    private final AtomicInteger filesAgain = new AtomicInteger();
    private final Books books;
    private final Faults faults;
    private final Clock clock;
    private final Map<String, Instant> firstAsked = new ConcurrentHashMap<>();
    private final Map<Register, AtomicLong> asked = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> keys = new ConcurrentHashMap<>();

    Registers(Books books, Faults faults, Clock clock) {
        this.books = books;
        this.faults = faults;
        this.clock = clock;
    }

    Books books() {
        return books;
    }

    Faults faults() {
        return faults;
    }

    /** An answer file was laid down a second time. */
    void laidAgain() {
        filesAgain.incrementAndGet();
    }

    int filesAgain() {
        return filesAgain.get();
    }

    long asked(Register register) {
        AtomicLong count = asked.get(register);
        return count == null ? 0 : count.get();
    }

    /** Remembers under which key somebody asks. */
    void note(Register register, String key) {
        keys.computeIfAbsent(register + " " + key, any -> new AtomicLong()).incrementAndGet();
    }

    /** The keys that came, with the register in front, and how often. */
    Map<String, Long> keys() {
        Map<String, Long> all = new TreeMap<>();
        keys.forEach((key, times) -> all.put(key, times.get()));
        return all;
    }

    Answer answer(Register register, String name, String id) {
        asked.computeIfAbsent(register, key -> new AtomicLong()).incrementAndGet();
        return books.answer(register, name, id);
    }

    /** Seconds for which the register still says nothing about this person. */
    long silentFor(Register register, String id) {
        if (books.oddity(register, id) != Oddity.SILENT) {
            return 0;
        }
        Instant first = firstAsked.computeIfAbsent(register + id, key -> clock.instant());
        return Math.max(
                0, Duration.between(clock.instant(), first.plus(SILENCE)).toSeconds());
    }

    /** The reference as it was given, or, with the switch on, one that nobody gave. */
    String reference(Register register, String given) {
        if (!faults.is(register, Fault.WRONG_REFERENCE)) {
            return given;
        }
        return given.replaceAll("[0-9a-f]{4}(?=(-1)?$)", "0000");
    }

    /** Whom the answer is about, which is not always who was asked about. */
    String subject(Register register, String id) {
        return books.oddity(register, id) == Oddity.OTHER_PERSON ? books.somebodyElse(register, id) : id;
    }
}
