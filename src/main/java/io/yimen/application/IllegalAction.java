package io.yimen.application;

import java.util.List;

/** The stage of the case does not know this action; it names those that the caller may do. */
public class IllegalAction extends RuntimeException {

    private final List<CaseAction> allowed;

    IllegalAction(CaseAction action, Stage stage, List<CaseAction> allowed) {
        super(action + " is not possible in " + stage);
        this.allowed = List.copyOf(allowed);
    }

    public List<CaseAction> allowed() {
        return allowed;
    }
}
