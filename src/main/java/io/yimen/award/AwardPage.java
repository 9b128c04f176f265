package io.yimen.award;

import java.util.List;

/** One page of a list of awards, nearest recheck first, and how many there are in all. */
record AwardPage(long total, List<AwardRow> items) {

    AwardPage {
        items = List.copyOf(items);
    }
}
