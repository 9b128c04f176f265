package io.yimen.statistics;

/** The awards of a county are no longer what its rollup says; published inside the transaction that changed them. */
public record CountyChanged(int county) {}
