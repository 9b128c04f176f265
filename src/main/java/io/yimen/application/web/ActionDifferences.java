package io.yimen.application.web;

import io.yimen.application.CaseAction;
import io.yimen.application.web.ActionForm.Field;
import io.yimen.application.web.ActionForm.Kind;
import io.yimen.web.Choice;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What two people typed into the form of one action, field by field. */
@Component
class ActionDifferences {

    private final ActionForms forms;
    private final CaseChoices choices;

    ActionDifferences(ActionForms forms, CaseChoices choices) {
        this.forms = forms;
        this.choices = choices;
    }

    /** A field of which there are two texts, as they are sent and as they are read. */
    record Difference(String name, String label, String mine, String theirs, String mineShown, String theirsShown) {}

    /** The fields with two texts under true, those that stay as they were typed under false. */
    static Map<Boolean, List<Field>> split(List<Field> fields, Map<String, String> mine, Map<String, String> theirs) {
        return fields.stream().collect(Collectors.partitioningBy(field -> {
            String other = theirs.getOrDefault(field.name(), "");
            return !other.isEmpty() && !other.equals(text(mine, field));
        }));
    }

    Difference of(CaseAction action, Field field, Map<String, String> mine, Map<String, String> theirs) {
        String own = text(mine, field);
        String other = text(theirs, field);
        return new Difference(
                field.name(), forms.label(action, field.name()), own, other, shown(field, own), shown(field, other));
    }

    private String shown(Field field, String value) {
        return choices.yesNo().stream()
                .filter(choice -> field.kind() == Kind.YES_NO && choice.value().equals(value))
                .map(Choice::words)
                .findFirst()
                .orElse(value);
    }

    private static String text(Map<String, String> typed, Field field) {
        return typed.getOrDefault(field.name(), "").strip();
    }
}
