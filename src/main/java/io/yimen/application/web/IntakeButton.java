package io.yimen.application.web;

import io.yimen.application.DraftView;
import org.jspecify.annotations.Nullable;

/**
 * What a button of an application page asks for: {@code next}, {@code back}, {@code add} one more, {@code draft} to
 * leave, {@code stay} for more rows, {@code edit-2} or {@code remove-obligors-0}.
 */
record IntakeButton(String verb, String list, int row) {

    static IntakeButton of(@Nullable String typed) {
        String[] parts = (typed == null ? "stay" : typed).split("-");
        return switch (parts.length) {
            case 2 -> new IntakeButton(parts[0], "members", number(parts[1]));
            case 3 -> new IntakeButton(parts[0], parts[1], number(parts[2]));
            default -> new IntakeButton(parts[0], "", -1);
        };
    }

    /** Whether the page must be right before the button leads on. */
    boolean checks() {
        return verb.equals("next") || verb.equals("add");
    }

    boolean removes() {
        return verb.equals("remove") && row >= 0;
    }

    String target(DraftView draft, IntakeStep page) {
        return switch (verb) {
            case "next" -> IntakeController.address(draft.number(), page.next());
            case "back" -> IntakeController.address(draft.number(), page.previous());
            case "draft" -> "/workbench";
            case "edit" -> IntakeController.address(draft.number(), page) + "?member=" + row;
            default -> IntakeController.address(draft.number(), page);
        };
    }

    private static int number(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    }
}
