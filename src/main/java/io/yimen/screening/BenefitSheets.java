package io.yimen.screening;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Draws the benefit sheet from facts and their result. */
@Component
public class BenefitSheets {

    /** For staff: official terms. {@code names} by member ref. */
    public BenefitSheet of(ScreeningRequest facts, ScreeningResult result, Map<String, String> names, Locale locale) {
        throw new UnsupportedOperationException();
    }

    /** For the family: everyday words, to be signed. */
    public BenefitSheet forFamily(
            ScreeningRequest facts, ScreeningResult result, Map<String, String> names, Locale locale) {
        throw new UnsupportedOperationException();
    }

    /** For the window: the answer while the facts are still being typed. */
    public LiveScreening live(
            ScreeningRequest facts, ScreeningResult result, Map<String, String> names, Locale locale) {
        throw new UnsupportedOperationException();
    }
}
