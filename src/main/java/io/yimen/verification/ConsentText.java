package io.yimen.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One version of the wording people sign. */
public record ConsentText(
        String version,
        SubjectRole audience,
        String titleZh,
        String titleEn,
        String bodyZh,
        String bodyEn,
        String hash,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public String title(Locale locale) {
        return chinese(locale) ? titleZh : titleEn;
    }

    public String body(Locale locale) {
        return chinese(locale) ? bodyZh : bodyEn;
    }

    /** The body, paragraph by paragraph. */
    public List<String> clauses(Locale locale) {
        return body(locale).lines().toList();
    }

    private static boolean chinese(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
