package io.yimen.letter;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells anybody who holds a code whether the letter is real. */
@Service
public class LetterChecks {

    static final int AN_HOUR = 30;

    private final LetterQueryRepository queries;

    LetterChecks(LetterQueryRepository queries) {
        this.queries = queries;
    }

    /**
     * @param address from where it is asked
     * @throws TooManyQueries at the thirty-first within an hour from there
     */
    @Transactional(noRollbackFor = TooManyQueries.class)
    public Optional<VerifiedLetter> verify(String typed, String address) {
        if (queries.count(hash(address)) > AN_HOUR) {
            throw new TooManyQueries();
        }
        return LetterCode.read(typed).flatMap(code -> queries.verify(LetterCode.county(code), code));
    }

    private static byte[] hash(String address) {
        byte[] text = address.getBytes(StandardCharsets.UTF_8);
        SM3Digest digest = new SM3Digest();
        digest.update(text, 0, text.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
