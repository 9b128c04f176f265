package io.yimen.verification;

import java.util.Set;

/** Speaks one language to sources over the network, one question a call. Files take many at once: see {@link Sendings}. */
interface SourceAdapter {

    Set<AdapterKind> kinds();

    /** Never throws for what a source does: silence and nonsense are {@link Dispatch.Unavailable}. */
    Dispatch send(AskedItem item);
}
