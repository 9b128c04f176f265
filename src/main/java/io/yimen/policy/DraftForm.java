package io.yimen.policy;

import io.yimen.region.RegionView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A draft for editing: every parameter, whether the region may set it, and what was typed. */
public record DraftForm(
        PolicyDraft draft, RegionView region, LocalDate startsOn, List<Group> groups, int version, boolean mayEdit) {

    /** The same form over the version that was read, so that a later one is not overwritten unseen. */
    public DraftForm at(int read) {
        return new DraftForm(draft, region, startsOn, groups, read, mayEdit);
    }

    /** Parameters that belong together. */
    public record Group(PolicyGroup group, List<Row> rows) {}

    /**
     * A parameter with the value that holds without the draft, and what the draft says; {@code refusal} tells why the region may
     * not set it, {@code own} whether it has a value to give back.
     */
    public record Row(
            Parameter parameter,
            @Nullable PolicyValue now,
            @Nullable RegionView from,
            String typed,
            boolean unset,
            boolean own,
            @Nullable DraftFault refusal,
            @Nullable ValueRange range) {

        public boolean changed() {
            return unset || !typed.isBlank();
        }
    }

    public long changes() {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .filter(Row::changed)
                .count();
    }
}
