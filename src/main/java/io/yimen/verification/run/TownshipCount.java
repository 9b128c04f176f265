package io.yimen.verification.run;

/** Differences of a township, and how many of them nobody has looked at. */
public record TownshipCount(int township, long all, long unseen) {}
