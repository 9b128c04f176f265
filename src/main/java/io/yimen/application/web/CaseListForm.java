package io.yimen.application.web;

import io.yimen.application.CaseFilter;
import io.yimen.application.Proposals;
import io.yimen.application.Stage;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the list as they were chosen; what cannot be read counts as not chosen. */
record CaseListForm(
        @Nullable String stage,
        @Nullable String programme,
        @Nullable String township,
        @Nullable String q,
        @Nullable Boolean overdue,
        @Nullable Boolean mine,
        @Nullable Integer page) {

    private static final int SIZE = 20;
    private static final String LIST = "/cases";

    CaseFilter toFilter() {
        return filter(Math.max(0, page == null ? 0 : page), SIZE);
    }

    /** Only to count. */
    CaseFilter toCount() {
        return filter(0, 1);
    }

    /** The filters that are set, by name, in the order of the form. */
    public Map<String, String> chosen() {
        Map<String, String> chosen = new LinkedHashMap<>();
        put(chosen, "stage", stageOrNull() == null ? null : stage);
        put(chosen, "programme", programmeOrNull() == null ? null : programme);
        put(chosen, "township", townshipOrNull() == null ? null : township);
        put(chosen, "q", text(q));
        put(chosen, "overdue", Boolean.TRUE.equals(overdue) ? "true" : null);
        put(chosen, "mine", Boolean.TRUE.equals(mine) ? "true" : null);
        return chosen;
    }

    CaseListForm without(String name) {
        return new CaseListForm(
                name.equals("stage") ? null : stage,
                name.equals("programme") ? null : programme,
                name.equals("township") ? null : township,
                name.equals("q") ? null : q,
                name.equals("overdue") ? null : overdue,
                name.equals("mine") ? null : mine,
                null);
    }

    /** The list with these filters, without a page. */
    public String url() {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(LIST);
        chosen().forEach(url::queryParam);
        return url.encode().build().toUriString();
    }

    boolean inCountyReview() {
        return stageOrNull() == Stage.COUNTY_REVIEW;
    }

    private CaseFilter filter(int number, int size) {
        return new CaseFilter(
                stageOrNull(),
                programmeOrNull(),
                townshipOrNull(),
                text(q),
                Boolean.TRUE.equals(overdue) ? overdue : null,
                Boolean.TRUE.equals(mine),
                number,
                size);
    }

    private @Nullable Stage stageOrNull() {
        for (Stage known : Stage.values()) {
            if (known.name().equals(stage)) {
                return known;
            }
        }
        return null;
    }

    private @Nullable Programme programmeOrNull() {
        return Proposals.PROGRAMMES.stream()
                .filter(known -> known.name().equals(programme))
                .findFirst()
                .orElse(null);
    }

    private @Nullable RegionCode townshipOrNull() {
        return township != null && township.matches("[1-9]\\d{8}") ? new RegionCode(township) : null;
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static void put(Map<String, String> map, String name, @Nullable String value) {
        if (value != null) {
            map.put(name, value);
        }
    }
}
