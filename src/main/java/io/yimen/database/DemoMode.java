package io.yimen.database;

/**
 * Whether this start may show demo accounts and the demo clock ({@code yimen.demo}: on with the embedded server unless
 * switched off, refused on any other database), and whether it builds demo cases ({@code yimen.demo-cases}).
 */
public record DemoMode(boolean on, boolean cases) {}
