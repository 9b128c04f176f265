package io.yimen.verification.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the sources are called, in the order in which they are listed; templates call it {@code @sourceNames}. */
@Component("sourceNames")
public class SourceNames {

    private final JdbcClient jdbc;

    SourceNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By code. */
    public Map<String, String> all(Locale locale) {
        String column = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "name_zh" : "name_en";
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("select code, " + column + " from verification_source order by sort_order, code")
                .query((rs, i) -> names.put(rs.getString(1), rs.getString(2)))
                .list();
        return names;
    }
}
