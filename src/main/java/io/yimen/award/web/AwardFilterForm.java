package io.yimen.award.web;

import static io.yimen.web.FilterWords.given;
import static io.yimen.web.FilterWords.read;

import io.yimen.award.AwardFilter;
import io.yimen.award.AwardFilter.Due;
import io.yimen.award.AwardState;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters in the address of the list; what cannot be read filters nothing. */
record AwardFilterForm(
        @Nullable String township,
        @Nullable String programme,
        @Nullable String state,
        @Nullable String due,
        @Nullable String q,
        @Nullable Integer page) {

    static final int SIZE = 20;

    AwardFilter toFilter() {
        return new AwardFilter(
                Optional.ofNullable(township)
                        .filter(text -> text.matches("[1-9]\\d{8}"))
                        .map(RegionCode::new)
                        .orElse(null),
                read(Programme.values(), programme).orElse(null),
                read(AwardState.values(), state).orElse(null),
                Optional.ofNullable(q)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .orElse(null),
                read(Due.values(), due).orElse(Due.ALL),
                page == null ? 0 : Math.max(0, page),
                SIZE);
    }

    /** This list's address, for the pager. */
    String url() {
        return UriComponentsBuilder.fromPath("/awards")
                .queryParamIfPresent("township", given(township))
                .queryParamIfPresent("programme", given(programme))
                .queryParamIfPresent("state", given(state))
                .queryParamIfPresent("due", given(due))
                .queryParamIfPresent("q", given(q))
                .build()
                .encode()
                .toUriString();
    }
}
