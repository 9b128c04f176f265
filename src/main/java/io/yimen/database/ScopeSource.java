package io.yimen.database;

/** Answers the scope of whoever is signed in; {@link RegionScope#NONE} when nobody is. */
@FunctionalInterface
public interface ScopeSource {

    RegionScope current();
}
