package io.yimen.document;

import io.yimen.common.Programme;
import java.util.Locale;
import java.util.Set;

/**
 * A kind of paper: which programmes know it, in which situations it is needed, who brings it and on what law that rests.
 *
 * @param programmes all when empty
 */
public record DocumentType(
        String code,
        String zh,
        String en,
        Set<Programme> programmes,
        Set<Situation> when,
        Source who,
        Need need,
        String law) {

    /** Who brings it. */
    public enum Source {
        FAMILY,
        OFFICE
    }

    /** Whether it is asked for; what a register knows never is (SAL-2026 art. 62). */
    public enum Need {
        REQUIRED,
        LOOKED_UP,
        ON_REQUEST
    }

    public DocumentType {
        programmes = Set.copyOf(programmes);
        when = Set.copyOf(when);
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    public boolean of(Programme programme) {
        return programmes.isEmpty() || programmes.contains(programme);
    }
}
