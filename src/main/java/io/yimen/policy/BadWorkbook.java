package io.yimen.policy;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** An import that was refused as a whole: cell by cell, or at a field of its form. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
public class BadWorkbook extends RuntimeException {

    private final transient List<DraftFault> faults;
    private final transient List<BadCell> cells;

    BadWorkbook(List<DraftFault> faults, List<BadCell> cells) {
        super(faults + " " + cells);
        this.faults = List.copyOf(faults);
        this.cells = List.copyOf(cells);
    }

    static BadWorkbook file(String code, Object... args) {
        return new BadWorkbook(List.of(DraftFault.at("sheet", code, args)), List.of());
    }

    public List<DraftFault> faults() {
        return faults;
    }

    public List<BadCell> cells() {
        return cells;
    }
}
