package io.yimen.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers within one transaction what was read in it and cannot change, such as a version that is written once: whoever
 * needs it again in the same transaction does not read it again. Outside a transaction nothing is remembered.
 */
public final class TransactionMemo {

    /** So many things at most: a transaction over a whole county does not grow with the county. */
    private static final int LIMIT = 64;

    private TransactionMemo() {}

    /** @param key tells this from everything else that is remembered, such as a record of what is asked */
    public static <T> T of(Object key, Supplier<T> reader) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return reader.get();
        }
        Holder holder = holder();
        @SuppressWarnings("unchecked")
        T known = (T) holder.values.get(key);
        if (known == null) {
            known = reader.get();
            holder.values.put(key, known);
        }
        return known;
    }

    /** What was read before no longer holds. */
    public static void forget(Object key) {
        Holder holder = (Holder) TransactionSynchronizationManager.getResource(TransactionMemo.class);
        if (holder != null) {
            holder.values.remove(key);
        }
    }

    private static Holder holder() {
        Holder bound = (Holder) TransactionSynchronizationManager.getResource(TransactionMemo.class);
        if (bound != null) {
            return bound;
        }
        Holder fresh = new Holder();
        TransactionSynchronizationManager.bindResource(TransactionMemo.class, fresh);
        TransactionSynchronizationManager.registerSynchronization(
                new ResourceHolderSynchronization<>(fresh, TransactionMemo.class) {});
        return fresh;
    }

    private static final class Holder extends ResourceHolderSupport {

        final Map<Object, @Nullable Object> values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, @Nullable Object> eldest) {
                return size() > LIMIT;
            }
        };
    }
}
