package io.yimen.database;

import java.util.List;

/** Lines to print under the address once the application answers, such as the demo accounts. */
public interface ReadyNote {

    List<String> lines();
}
