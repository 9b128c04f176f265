package io.yimen.application.web;

import static io.yimen.application.web.ActionForm.Kind.AREA;
import static io.yimen.application.web.ActionForm.Kind.CHOICE;
import static io.yimen.application.web.ActionForm.Kind.DATE;
import static io.yimen.application.web.ActionForm.Kind.LINES;
import static io.yimen.application.web.ActionForm.Kind.MONEY;
import static io.yimen.application.web.ActionForm.Kind.NUMBER;
import static io.yimen.application.web.ActionForm.Kind.PEOPLE;
import static io.yimen.application.web.ActionForm.Kind.TEXT;
import static io.yimen.application.web.ActionForm.Kind.YES_NO;

import io.yimen.application.CaseAction;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What each action asks for, field by field: the data of the table of actions as a form. An action without fields is a
 * button.
 */
enum ActionForm {
    ACCEPT,
    REQUEST_SUPPLEMENT(new Field("missing", LINES, true)),
    START_INQUIRY,
    RECORD_VISIT(visit()),
    ASSESS_SELF_CARE(
            new Field("member", CHOICE, true),
            new Field("eating", YES_NO, true),
            new Field("dressing", YES_NO, true),
            new Field("gettingInAndOutOfBed", YES_NO, true),
            new Field("toileting", YES_NO, true),
            new Field("walkingIndoors", YES_NO, true),
            new Field("bathing", YES_NO, true),
            new Field("assessors", PEOPLE, true),
            new Field("assessedOn", DATE, true)),
    CHOOSE_CARE(
            new Field("member", CHOICE, true),
            new Field("setting", CHOICE, true),
            new Field("institution", CHOICE, false),
            new Field("guardian", TEXT, false),
            new Field("chosenOn", DATE, true)),
    FIND_SUPPORTER(
            new Field("obligor", CHOICE, true), new Field("able", YES_NO, true), new Field("ground", AREA, true)),
    CHOOSE_ORPHAN_BENEFIT(new Field("guardian", TEXT, true), new Field("reason", AREA, true)),
    MARK_COMPLEX(new Field("reason", AREA, true)),
    RECORD_MEETING(
            new Field("heldOn", DATE, true),
            new Field("attendees", PEOPLE, true),
            new Field("outcome", CHOICE, true),
            new Field("minutes", AREA, true)),
    RESOLVE_DISCREPANCY(
            new Field("discrepancy", CHOICE, true),
            new Field("resolution", CHOICE, true),
            new Field("evidence", AREA, true)),
    GIVE_FIRST_OPINION(
            new Field("opinion", CHOICE, true),
            new Field("text", AREA, true),
            new Field("silentSourcesReason", AREA, false)),
    PUBLISH_NOTICE(new Field("place", TEXT, true), new Field("from", DATE, true)),
    RECORD_OBJECTION(new Field("from", TEXT, false), new Field("text", AREA, true)),
    DEMOCRATIC_REVIEW(
            new Field("heldOn", DATE, true),
            new Field("participants", NUMBER, true),
            new Field("inFavour", NUMBER, true),
            new Field("against", NUMBER, true),
            new Field("text", AREA, true)),
    EXTEND(new Field("ground", CHOICE, true), new Field("text", AREA, true)),
    CLOSE_NOTICE,
    COUNTY_VISIT(visit()),
    RETURN(new Field("reasons", LINES, true)),
    CONFIRM(new Field("overrideAmount", MONEY, false), new Field("reason", AREA, false)),
    REFUSE(new Field("reasons", LINES, true)),
    WITHDRAW(new Field("reason", AREA, true)),
    TERMINATE(new Field("reason", AREA, true));

    private final List<Field> fields;

    ActionForm(Field... fields) {
        this.fields = List.of(fields);
    }

    /** How a field is typed and sent: a text, a list of lines or names, a day, an amount, yes or no, one of two. */
    enum Kind {
        TEXT,
        AREA,
        LINES,
        PEOPLE,
        DATE,
        MONEY,
        NUMBER,
        YES_NO,
        CHOICE;

        void put(ObjectNode data, String name, String typed) {
            switch (this) {
                case LINES -> array(data, name, typed.split("\\R"));
                case PEOPLE -> array(data, name, typed.split("[、，,;；\\s]+"));
                case YES_NO -> data.put(name, typed.equals("true"));
                case DATE -> data.put(name, FieldText.date(typed));
                case MONEY -> data.put(name, FieldText.money(typed));
                case NUMBER -> number(data, name, typed.strip());
                default -> data.put(name, typed.strip());
            }
        }

        /** What is no number goes on as it was typed, for the reader to say so. */
        private static void number(ObjectNode data, String name, String typed) {
            if (typed.matches("[0-9]{1,9}")) {
                data.put(name, Integer.parseInt(typed));
            } else {
                data.put(name, typed);
            }
        }

        private static void array(ObjectNode data, String name, String[] parts) {
            ArrayNode list = data.putArray(name);
            Stream.of(parts).map(String::strip).filter(part -> !part.isEmpty()).forEach(list::add);
        }
    }

    /** One field; its label is {@code cases.field.<name>}. */
    record Field(String name, Kind kind, boolean need) {}

    static ActionForm of(CaseAction action) {
        return valueOf(action.name());
    }

    private static Field[] visit() {
        return new Field[] {
            new Field("visitedOn", DATE, true),
            new Field("visitors", PEOPLE, true),
            new Field("findings", AREA, true),
            new Field("neighbours", AREA, false),
            new Field("signed", YES_NO, true)
        };
    }

    public List<Field> fields() {
        return fields;
    }

    public boolean isButton() {
        return fields.isEmpty();
    }

    /** What was typed as the {@code data} of the action; blank fields are left out. */
    ObjectNode data(Map<String, String> typed) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        for (Field field : fields) {
            String text = typed.getOrDefault(field.name(), "");
            if (!text.isBlank()) {
                field.kind().put(data, field.name(), text);
            }
        }
        return data;
    }
}
