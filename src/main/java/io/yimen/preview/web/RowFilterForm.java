package io.yimen.preview.web;

import static io.yimen.web.FilterWords.given;
import static io.yimen.web.FilterWords.read;

import io.yimen.common.Programme;
import io.yimen.common.Residence;
import io.yimen.preview.Effect;
import io.yimen.preview.RowFilter;
import io.yimen.preview.Source;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters in the address of a list; what cannot be read filters nothing. */
record RowFilterForm(
        @Nullable String effect,
        @Nullable String source,
        @Nullable String county,
        @Nullable String residence,
        @Nullable String before,
        @Nullable String after,
        @Nullable Integer page) {

    RowFilter toFilter() {
        return new RowFilter(
                read(Effect.values(), effect).map(Set::of).orElse(Set.of()),
                read(Source.values(), source).orElse(null),
                county != null && county.matches("[1-9]\\d{5}") ? Integer.valueOf(county) : null,
                read(Residence.values(), residence).orElse(null),
                read(Programme.values(), before).orElse(null),
                read(Programme.values(), after).orElse(null));
    }

    /** Nothing has so many pages; what is further back is asked for as a file. */
    int pageNumber() {
        return page == null ? 0 : Math.min(Math.max(0, page), 1_000_000);
    }

    String url(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("effect", given(effect))
                .queryParamIfPresent("source", given(source))
                .queryParamIfPresent("county", given(county))
                .queryParamIfPresent("residence", given(residence))
                .queryParamIfPresent("before", given(before))
                .queryParamIfPresent("after", given(after))
                .build()
                .encode()
                .toUriString();
    }
}
