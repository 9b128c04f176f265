package io.yimen.policy;

import io.yimen.region.RegionView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A draft for reading: each change beside what holds without it, what is still wrong, what to know, and what may be done. */
public record DraftView(
        PolicyDraft draft,
        RegionView region,
        List<Change> changes,
        List<DraftFault> faults,
        List<DraftFault> notes,
        List<DocumentFile> files,
        List<DraftStep> history,
        Moves moves) {

    /** A drafted value and the one that would hold on that day without it; {@code from} is the region that set that. */
    public record Change(
            Parameter parameter,
            @Nullable PolicyValue now,
            @Nullable RegionView from,
            String drafted) {}

    /** What the account may do to the draft as it is. */
    public record Moves(
            boolean edit,
            boolean submit,
            boolean takeBack,
            boolean withdraw,
            boolean copy,
            boolean decide,
            boolean hadAHand) {

        /** Anything at all. */
        public boolean any() {
            return edit || submit || takeBack || withdraw || copy || decide || hadAHand;
        }
    }
}
