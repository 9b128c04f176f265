package io.yimen.award;

import io.yimen.web.Count;
import java.util.List;

/** What else waits to be done with the awards of the reader's area; modules above tell it to the list of awards. */
public interface AwardTasks {

    /** Nothing when nothing waits, or when it is none of the reader's work. */
    List<Count> counts();
}
