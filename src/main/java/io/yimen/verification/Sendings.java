package io.yimen.verification;

import io.yimen.common.BusinessClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two ends of every sending, many items at a time and each end one transaction: {@link #claim} writes attempts, transitions
 * and the access log before anything leaves the house, {@link #settle} writes what came back. The scope of the calling thread
 * decides which counties are served.
 */
@Service
class Sendings {

    /** What came back for an item; the round tells an answer to an earlier asking from one to this. */
    record Settlement(int county, UUID item, int round, Dispatch dispatch) {}

    private final Claims claims;
    private final Arrivals arrivals;
    private final SourceRepository sources;
    private final BusinessClock clock;

    Sendings(Claims claims, Arrivals arrivals, SourceRepository sources, BusinessClock clock) {
        this.claims = claims;
        this.arrivals = arrivals;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * Takes up to {@code limit} due items of a source, within quota and consent, and marks them sent.
     *
     * @return what to send now; whoever dies before settling leaves them to be sent again with the same key
     */
    List<AskedItem> claim(Source source, int limit) {
        SourceBook book = sources.book();
        if (book.source(source.code()).paused()) {
            return List.of();
        }
        return claim(new Claim(source, book.inForce(source.code(), clock.today()), limit, Optional.empty()));
    }

    /** Takes due items and hands them over at once, in one transaction; answers how many. */
    int post(Source source, int limit, Posting posting) {
        SourceBook book = sources.book();
        List<Agreement> agreements = book.inForce(source.code(), clock.today());
        return book.source(source.code()).paused()
                ? 0
                : claim(new Claim(source, agreements, limit, Optional.empty(), Optional.of(posting)))
                        .size();
    }

    /** Takes due items as the claim says, for a caller who has read the sources already. */
    List<AskedItem> claim(Claim claim) {
        try {
            return claims.take(claim);
        } catch (QuotaSpent spent) {
            // the next round sees what is left
            return List.of();
        }
    }

    /** Writes what came back; an item that was answered before stays as it is. Answers how many changed. */
    @Transactional
    int settle(List<Settlement> settlements) {
        Map<Integer, List<Settlement>> byCounty = settlements.stream()
                .collect(Collectors.groupingBy(Settlement::county, TreeMap::new, Collectors.toList()));
        SourceBook book = sources.book();
        return byCounty.entrySet().stream()
                .mapToInt(county -> arrivals.write(book, county.getKey(), county.getValue()))
                .sum();
    }
}
