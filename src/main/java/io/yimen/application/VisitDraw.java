package io.yimen.application;

import io.yimen.common.CaseNumber;
import io.yimen.common.Programme;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * One draw of the cases a county visits. Whoever has seed and candidates can draw again: each case has the SHA-256 of
 * {@code seed:number} in UTF-8, written in hexadecimal, and the lowest are drawn.
 *
 * @param shareBp of the candidates, in basis points, rounded up
 * @param candidates in the order of their numbers
 */
public record VisitDraw(
        UUID id,
        Programme programme,
        LocalDate drawnOn,
        String by,
        String seed,
        int shareBp,
        int drawn,
        List<CaseNumber> candidates) {

    /** A candidate with its lot. */
    public record Lot(CaseNumber number, String digest, boolean drawn) {}

    /** The candidates by their lots, lowest first: reckoned anew each time it is asked. */
    public List<Lot> lots() {
        List<Lot> ordered = candidates.stream()
                .map(number -> new Lot(number, digest(seed, number), false))
                .sorted(Comparator.comparing(Lot::digest))
                .toList();
        return IntStream.range(0, ordered.size())
                .mapToObj(i -> new Lot(ordered.get(i).number(), ordered.get(i).digest(), i < drawn))
                .toList();
    }

    static String digest(String seed, CaseNumber number) {
        try {
            byte[] text = (seed + ":" + number.value()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
