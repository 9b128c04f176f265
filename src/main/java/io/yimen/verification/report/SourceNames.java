package io.yimen.verification.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the sources are called, in the order in which they are listed; templates call it {@code @sourceNames}. */
@Component("sourceNames")
public class SourceNames {

    private final JdbcClient jdbc;
    private volatile List<Named> known = List.of();

    SourceNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Named(String code, String zh, String en) {}

    /** By code. */
    public Map<String, String> all(Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        Map<String, String> names = new LinkedHashMap<>();
        known().forEach(one -> names.put(one.code(), chinese ? one.zh() : one.en()));
        return names;
    }

    /** Read once: names change only while the application starts, when the reference files are loaded. */
    private List<Named> known() {
        if (known.isEmpty()) {
            known = jdbc.sql("select code, name_zh, name_en from verification_source order by sort_order, code")
                    .query((rs, i) -> new Named(rs.getString(1), rs.getString(2), rs.getString(3)))
                    .list();
        }
        return known;
    }
}
