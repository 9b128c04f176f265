package io.yimen.database;

/**
 * Work each start does after the migrations and before the web server answers: reference data, accounts, the demo. A step is
 * idempotent; it runs in {@link RegionScope#ALL} and opens its own transactions.
 */
public interface StartupStep {

    /** Lower runs first: reference data 100 to 199, accounts 200 to 299, demo 900 and above. */
    int order();

    String name();

    void run();
}
