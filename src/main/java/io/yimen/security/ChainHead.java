package io.yimen.security;

/** The end of one chain: print it, sign it and keep it elsewhere, and a cut-off tail will show. */
public record ChainHead(int county, long seq, String hash) {}
