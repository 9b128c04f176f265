package io.yimen.application.web;

import io.yimen.application.CaseAction;
import io.yimen.application.CaseView;
import io.yimen.common.Programme;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words and questions about actions for templates, which call it {@code @actionForms}. */
@Component("actionForms")
class ActionForms {

    private final MessageSource messages;

    ActionForms(MessageSource messages) {
        this.messages = messages;
    }

    /** True when the action asks for nothing and so is a button; amending has a page of its own. */
    public boolean isButton(CaseAction action) {
        return action != CaseAction.AMEND && ActionForm.of(action).isButton();
    }

    public boolean may(CaseView view, String action) {
        return view.may(CaseAction.valueOf(action));
    }

    /** The action of an address's {@code done}, or AMEND for anything that is none. */
    public CaseAction known(String[] done) {
        return Stream.of(CaseAction.values())
                .filter(action -> action.name().equals(done[0]))
                .findFirst()
                .orElse(CaseAction.AMEND);
    }

    public String name(CaseAction action) {
        return say("cases.do." + action, action.name());
    }

    public String label(CaseAction action, String field) {
        String plain = say("cases.field." + field, field);
        return say("cases.field." + field + "." + action, plain);
    }

    /** {@code ask}, {@code next} or {@code done} about an action, as it is said of a programme. */
    public String of(String what, CaseAction action, Programme programme) {
        String plain = "cases." + what + "." + action;
        return say(plain + "." + programme, say(plain, ""));
    }

    /** What is wrong with a field, with its label before it. */
    String labelled(CaseAction action, String field, String words) {
        return label(action, field) + say("intake.colon", "：") + words;
    }

    public @Nullable String hint(CaseAction action, String field) {
        String hint = say("cases.hint." + field + "." + action, say("cases.hint." + field, ""));
        return hint.isEmpty() ? null : hint;
    }

    /** The words for a finer income code, or the code itself where the office has its own. */
    public String incomeCode(String code) {
        return say("cases.code." + code, code);
    }

    private String say(String key, String otherwise) {
        Locale locale = LocaleContextHolder.getLocale();
        return String.valueOf(messages.getMessage(key, null, otherwise, locale));
    }
}
