package io.yimen.database;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives work without a signed-in account (jobs, start-up) its scope on the running thread. A scope reaches the database when a
 * transaction begins, so an already open transaction keeps the one it has.
 */
public final class Scopes {

    private static final ThreadLocal<@Nullable RegionScope> OVERRIDE = new ThreadLocal<>();

    private Scopes() {}

    public static <T extends @Nullable Object> T callIn(RegionScope scope, Supplier<T> work) {
        RegionScope before = OVERRIDE.get();
        OVERRIDE.set(scope);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    public static void runIn(RegionScope scope, Runnable work) {
        RegionScope before = OVERRIDE.get();
        OVERRIDE.set(scope);
        try {
            work.run();
        } finally {
            restore(before);
        }
    }

    /** The scope set by {@link #callIn} on this thread, if any; it wins over the {@link ScopeSource}. */
    public static @Nullable RegionScope override() {
        return OVERRIDE.get();
    }

    private static void restore(@Nullable RegionScope before) {
        if (before == null) {
            OVERRIDE.remove();
        } else {
            OVERRIDE.set(before);
        }
    }
}
