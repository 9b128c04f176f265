package io.yimen.verification;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Hands many questions over at once, inside the transaction that lets them leave; a file is one. */
interface Posting {

    /** Answers under which reference the source has each question; until the transaction ends it must not see any of them. */
    Map<UUID, String> post(List<AskedItem> items);
}
