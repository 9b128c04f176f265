package io.yimen.preview;

/** Why a run is made: to see what a draft would do, or to list what a publication has changed. */
public enum Purpose {
    PREVIEW,
    REDETERMINATION
}
