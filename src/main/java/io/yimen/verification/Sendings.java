package io.yimen.verification;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * The two ends of every sending, many items at a time and each end one transaction: {@link #claim} writes attempts, transitions
 * and the access log before anything leaves the house, {@link #settle} writes what came back. The scope of the calling thread
 * decides which counties are served.
 */
@Service
class Sendings {

    /** What came back for an item; {@code round} and key tell an answer to an earlier question from one to this. */
    record Settlement(int county, UUID item, int round, Dispatch dispatch) {}

    /**
     * Takes up to {@code limit} due items of a source, within quota and consent, and marks them sent.
     *
     * @return what to send now; whoever dies before settling leaves them to be sent again with the same key
     */
    List<AskedItem> claim(Source source, int limit) {
        throw new UnsupportedOperationException(source.code() + limit);
    }

    /** Writes what came back; an item that was answered before stays as it is. Answers how many changed. */
    int settle(List<Settlement> settlements) {
        throw new UnsupportedOperationException(settlements.toString());
    }
}
