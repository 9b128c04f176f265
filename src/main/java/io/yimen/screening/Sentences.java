package io.yimen.screening;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The screening bundle of each language as a map: a trace asks it some hundred times, a message source would ask every bundle each time. */
final class Sentences {

    private static final Map<String, String> CHINESE = read(Locale.ROOT);
    private static final Map<String, String> ENGLISH = read(Locale.ENGLISH);

    private Sentences() {}

    /** By their whole keys; whoever does not read English reads Chinese. */
    static Map<String, String> in(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
    }

    private static Map<String, String> read(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "i18n.screening", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        Map<String, String> sentences = new HashMap<>();
        bundle.keySet().forEach(key -> sentences.put(key, bundle.getString(key)));
        return Map.copyOf(sentences);
    }
}
