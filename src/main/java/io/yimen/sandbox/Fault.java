package io.yimen.sandbox;

/** A switch that makes a register misbehave, so that the gateway can be watched. */
enum Fault {
    /** Answers late, by as many milliseconds as the switch says. */
    DELAY,
    /** Answers 500. */
    ERROR,
    /** Breaks the answer off in the middle. */
    TRUNCATED,
    /** Calls back twice. */
    DUPLICATE_CALLBACK,
    /** Answers to a reference nobody gave it. */
    WRONG_REFERENCE,
    /** Holds back its callbacks until they are let go. */
    HELD_CALLBACK,
    /** Closes the connection without an answer. */
    DOWN
}
