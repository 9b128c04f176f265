package io.yimen.statistics;

import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * What one reader may see on the page of a region. The veil is drawn from the reader's own region down to the page's, so
 * that a number hidden on one page cannot be added up from the pages below or taken from the one above. A reader of one
 * county knows its people by name and sees everything.
 */
final class Readership {

    private final RegionCode reader;
    private final List<Level> path;

    /** @param path the levels from the reader's region to the page's, one after the other */
    Readership(RegionCode reader, List<Level> path) {
        this.reader = reader;
        this.path = List.copyOf(path);
    }

    Level page() {
        return path.get(path.size() - 1);
    }

    boolean hidesSmallNumbers() {
        return reader.level().compareTo(RegionLevel.COUNTY) < 0;
    }

    Veil whole(YearMonth month, Programme programme) {
        Veil veil = hidesSmallNumbers() ? Veil.of(path.get(0).whole(month, programme)) : Veil.NONE;
        for (int i = 0; hidesSmallNumbers() && i + 1 < path.size(); i++) {
            String next = path.get(i + 1).region().value();
            veil = SmallNumbers.among(path.get(i).parts(month, programme), veil).getOrDefault(next, Veil.NONE);
        }
        return veil;
    }

    Map<String, Veil> parts(YearMonth month, Programme programme) {
        return hidesSmallNumbers()
                ? SmallNumbers.among(page().parts(month, programme), whole(month, programme))
                : Map.of();
    }
}
