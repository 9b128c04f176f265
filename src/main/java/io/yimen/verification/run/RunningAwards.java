package io.yimen.verification.run;

import io.yimen.verification.report.Declared;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where the running awards are; implemented by whoever keeps them, for this module lies below. */
public interface RunningAwards {

    /** The counties that have any, within the scope of the caller. */
    List<Integer> counties();

    int count(int county);

    /** The next awards in the order of their ids. */
    List<RunningAward> after(int county, Optional<UUID> last, int atMost);

    /** On what each award was granted: the values its decision used. */
    Map<UUID, Declared> used(int county, Collection<UUID> awards);
}
