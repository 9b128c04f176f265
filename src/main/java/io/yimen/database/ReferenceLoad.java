package io.yimen.database;

import java.util.List;

/** How one or more reference files become rows; files that depend on each other are one load. */
public interface ReferenceLoad {

    /** A short name, such as {@code region}. */
    String name();

    /** The classpath locations whose content decides whether there is anything to do. */
    List<String> files();

    /** Reads, checks and writes; whatever it throws leaves the tables as they were. */
    void fill(ReferenceWriter writer);
}
