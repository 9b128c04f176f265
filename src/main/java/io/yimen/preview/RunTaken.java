package io.yimen.preview;

/** The run went to another runner, or was told to stop, while a chunk was worked on: the chunk is rolled back. */
class RunTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
