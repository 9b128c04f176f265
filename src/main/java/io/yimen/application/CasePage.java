package io.yimen.application;

import java.util.List;

/** One page of a list of cases, nearest due date first. */
public record CasePage(long total, int page, int size, List<CaseRow> items) {

    public int pages() {
        return (int) ((total + size - 1) / size);
    }
}
