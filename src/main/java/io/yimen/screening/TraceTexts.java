package io.yimen.screening;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** The sentence of each line of a trace, in the reader's language. */
@Component
public class TraceTexts {

    /** The same result with a text on every line of every trace. */
    public ScreeningResult withTexts(ScreeningResult result, Locale locale) {
        throw new UnsupportedOperationException();
    }

    /** What one failed rule means for the family, such as {@code INCOME_NOT_BELOW_LINE}. */
    public String reason(String code, Locale locale) {
        throw new UnsupportedOperationException();
    }
}
