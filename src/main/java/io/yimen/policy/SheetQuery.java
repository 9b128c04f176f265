package io.yimen.policy;

import java.util.Locale;
import java.util.Optional;

/** Which parameters of a policy page to show: words or a part of a key, one group, and what kind of values. */
public record SheetQuery(String words, Optional<PolicyGroup> group, Show show) {

    /** Which values. */
    public enum Show {
        ALL,
        /** Set by the region itself. */
        OWN,
        /** Set by any region, not the catalogue's default. */
        SET,
        /** To be replaced by a published value on a later day. */
        CHANGING;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final SheetQuery EVERYTHING = new SheetQuery("", Optional.empty(), Show.ALL);

    boolean wants(PolicySheet.Row row) {
        return group.map(wanted -> wanted.holds(row.parameter())).orElse(true)
                && names(row.parameter())
                && switch (show) {
                    case ALL -> true;
                    case OWN -> row.own();
                    case SET -> row.from() != null;
                    case CHANGING -> row.next() != null;
                };
    }

    private boolean names(Parameter parameter) {
        String text =
                (parameter.key() + " " + parameter.meaningZh() + " " + parameter.meaningEn()).toLowerCase(Locale.ROOT);
        return text.contains(words.strip().toLowerCase(Locale.ROOT));
    }
}
