package io.yimen.web;

import org.springframework.data.domain.Page;
import org.springframework.web.util.UriComponentsBuilder;

/** Where in a list a page stands; the address keeps every filter. Pages are counted from 0. */
public record Pager(int page, int size, long total, String url) {

    public static Pager of(Page<?> page, String url) {
        return new Pager(page.getNumber(), page.getSize(), page.getTotalElements(), url);
    }

    public long first() {
        return total == 0 ? 0 : (long) page * size + 1;
    }

    public long last() {
        return Math.min(total, (long) (page + 1) * size);
    }

    public boolean hasPrevious() {
        return page > 0;
    }

    public boolean hasNext() {
        return last() < total;
    }

    public String previousUrl() {
        return at(page - 1);
    }

    public String nextUrl() {
        return at(page + 1);
    }

    private String at(int number) {
        return UriComponentsBuilder.fromUriString(url)
                .replaceQueryParam("page", number)
                .build()
                .toUriString();
    }
}
