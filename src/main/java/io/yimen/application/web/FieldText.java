package io.yimen.application.web;

import java.text.Normalizer;

/** Reads what people type into what the interface writes; what cannot be read stays as it is, to be told apart later. */
final class FieldText {

    private FieldText() {}

    /** {@code 1,500} with or without grouping, full-width digits or 元. */
    static String money(String typed) {
        return plain(typed).replaceAll("[,\\s]", "").replaceAll("元$", "").replace('−', '-');
    }

    /** {@code 2026-11-25} or {@code 20261125}, also with dots or slashes. */
    static String date(String typed) {
        String day = plain(typed).replaceAll("[./]", "-");
        return day.matches("\\d{8}") ? day.substring(0, 4) + "-" + day.substring(4, 6) + "-" + day.substring(6) : day;
    }

    /** Full-width digits and letters become plain ones. */
    static String plain(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC);
    }
}
