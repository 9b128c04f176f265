package io.yimen.application.web;

import static io.yimen.application.web.ActionForm.Kind.AREA;
import static io.yimen.application.web.ActionForm.Kind.CHOICE;
import static io.yimen.application.web.ActionForm.Kind.DATE;
import static io.yimen.application.web.ActionForm.Kind.LINES;
import static io.yimen.application.web.ActionForm.Kind.MONEY;
import static io.yimen.application.web.ActionForm.Kind.NUMBER;
import static io.yimen.application.web.ActionForm.Kind.PARTS;
import static io.yimen.application.web.ActionForm.Kind.PEOPLE;
import static io.yimen.application.web.ActionForm.Kind.RECEIPTS;
import static io.yimen.application.web.ActionForm.Kind.TEXT;
import static io.yimen.application.web.ActionForm.Kind.YES_NO;
import static io.yimen.application.web.ActionForm.Kind.YUAN;

import io.yimen.application.CaseAction;
import io.yimen.common.CaseNumber;
import io.yimen.common.Programme;
import java.util.ArrayList;
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
            new Field("minutes", AREA, true),
            new Field("document", CHOICE, true)),
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
    RECORD_RECEIPTS(new Field("receipts", RECEIPTS, true)),
    GRANT_QUICK(new Field("amount", YUAN, true), new Field("method", CHOICE, true), new Field("goods", TEXT, false)),
    COMPLETE_QUICK(new Field("evidence", AREA, true)),
    REFER(
            new Field("target", CHOICE, true),
            new Field("organisation", TEXT, false),
            new Field("text", AREA, true),
            new Field("handedOn", DATE, false),
            new Field("handedTo", TEXT, false)),
    RECORD_REFERRAL(
            new Field("referral", CHOICE, true), new Field("outcome", CHOICE, true), new Field("text", AREA, true)),
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
        YUAN,
        RECEIPTS,
        PARTS,
        YES_NO,
        CHOICE;

        void put(ObjectNode data, String name, String typed) {
            switch (this) {
                case LINES -> array(data, name, typed.split("\\R"));
                case PEOPLE -> array(data, name, typed.split("[、，,;；\\s]+"));
                case YES_NO -> data.put(name, typed.equals("true"));
                case DATE -> data.put(name, FieldText.date(typed));
                case NUMBER -> number(data, name, typed.strip());
                case MONEY, YUAN -> data.put(name, FieldText.money(typed));
                case PARTS -> parts(data, name, typed);
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

        /** A line for each part: the day and the amount. */
        private static void parts(ObjectNode data, String name, String typed) {
            ArrayNode list = data.putArray(name);
            typed.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
                String[] words = line.split("[\\s　，；;：:]+", 2);
                ObjectNode part = list.addObject().put("dueOn", FieldText.date(words[0]));
                if (words.length > 1) {
                    part.put("amount", FieldText.money(words[1]));
                }
            });
        }

        private static void array(ObjectNode data, String name, String[] parts) {
            ArrayNode list = data.putArray(name);
            Stream.of(parts).map(String::strip).filter(part -> !part.isEmpty()).forEach(list::add);
        }
    }

    /** What only temporary assistance asks for, before a decision and after one for a stranger. */
    private static final List<Field> RELIEF = List.of(
            new Field("instalments", PARTS, false),
            new Field("method", CHOICE, false),
            new Field("goods", TEXT, false),
            new Field("governmentApproval.number", TEXT, false),
            new Field("governmentApproval.on", DATE, false));

    private static final List<Field> STRANGER = List.of(
            new Field("identity.name", TEXT, false),
            new Field("identity.idNumber", TEXT, false),
            new Field("identityUnknown", TEXT, false),
            new Field("rescueStation.organisation", TEXT, false),
            new Field("rescueStation.handedOn", DATE, false),
            new Field("rescueStation.handedTo", TEXT, false),
            new Field("rescueStation.text", TEXT, false));

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

    /** The fields in a programme's procedure. */
    List<Field> fields(Programme programme) {
        if (this == CONFIRM && programme == Programme.RIGID_EXPENDITURE) {
            return List.of();
        }
        List<Field> all = new ArrayList<>(fields);
        if (programme == Programme.TEMPORARY_ASSISTANCE) {
            all.addAll(this == CONFIRM ? RELIEF : this == COMPLETE_QUICK ? STRANGER : List.of());
        }
        return all;
    }

    /** What was typed as the {@code data} of the action; blank fields are left out. */
    ObjectNode data(Map<String, String> typed, CaseNumber number) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        for (Field field : fields(programme(number))) {
            String text = typed.getOrDefault(field.name(), "");
            if (field.kind() == RECEIPTS) {
                TypedReceipts.put(data, field.name(), typed);
            } else if (!text.isBlank()) {
                String[] path = field.name().split("\\.");
                ObjectNode at = path.length == 1 ? data : data.withObjectProperty(path[0]);
                field.kind().put(at, path[path.length - 1], text);
            }
        }
        return data;
    }

    /** The letter after the county says it. */
    private static Programme programme(CaseNumber number) {
        return Stream.of(Programme.values())
                .filter(one -> one.letter() == number.value().charAt(6))
                .findFirst()
                .orElse(Programme.DIBAO);
    }
}
