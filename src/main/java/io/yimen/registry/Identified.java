package io.yimen.registry;

/**
 * Who somebody without a number turned out to be.
 *
 * @param county where the file of that number is kept
 * @param merged whether there was one already, to which the temporary file points from now on
 */
public record Identified(int county, boolean merged) {}
