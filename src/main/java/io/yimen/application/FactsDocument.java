package io.yimen.application;

import io.yimen.common.Masks;
import io.yimen.common.NationalId;
import io.yimen.common.NationalId.InvalidNationalId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the numbers out of a facts document, leaving masks, and puts them back. */
final class FactsDocument {

    private static final String HIDDEN = "****";

    private FactsDocument() {}

    /** The document without numbers, and the numbers. */
    record Split(ObjectNode masked, Identity identity) {}

    static Split split(ObjectNode full) {
        ObjectNode masked = full.deepCopy();
        List<Identity.Numbers> numbers = new ArrayList<>();
        for (ObjectNode member : members(masked)) {
            String id = take(member, "idNumber", FactsDocument::maskedId);
            numbers.add(new Identity.Numbers(id, take(member, "phone", Masks::phone)));
        }
        ObjectNode payee = payee(masked);
        String account = payee == null ? null : take(payee, "account", Masks::account);
        return new Split(masked, new Identity(numbers, account));
    }

    static ObjectNode join(ObjectNode masked, Identity identity) {
        ObjectNode full = masked.deepCopy();
        List<ObjectNode> members = members(full);
        for (int i = 0; i < Math.min(members.size(), identity.members().size()); i++) {
            put(members.get(i), "idNumber", identity.members().get(i).idNumber());
            put(members.get(i), "phone", identity.members().get(i).phone());
        }
        ObjectNode payee = payee(full);
        if (payee != null) {
            put(payee, "account", identity.account());
        }
        return full;
    }

    /** Where a masked number comes back unchanged, the reader never had the whole one: it is the one on file. */
    static ObjectNode restore(ObjectNode incoming, ObjectNode onFile) {
        ObjectNode full = incoming.deepCopy();
        for (ObjectNode member : members(full)) {
            String ref = member.path("ref").asString("");
            for (ObjectNode known : members(onFile)) {
                if (known.path("ref").asString("").equals(ref)) {
                    restore(member, known, "idNumber", FactsDocument::maskedId);
                    restore(member, known, "phone", Masks::phone);
                }
            }
        }
        ObjectNode payee = payee(full);
        ObjectNode knownPayee = payee(onFile);
        if (payee != null && knownPayee != null) {
            restore(payee, knownPayee, "account", Masks::account);
        }
        return full;
    }

    static List<ObjectNode> members(ObjectNode document) {
        List<ObjectNode> members = new ArrayList<>();
        for (JsonNode member : document.path("members")) {
            if (member instanceof ObjectNode object) {
                members.add(object);
            }
        }
        return members;
    }

    static String maskedId(String number) {
        try {
            return new NationalId(number).masked();
        } catch (InvalidNationalId e) {
            return HIDDEN;
        }
    }

    private static @Nullable ObjectNode payee(ObjectNode document) {
        return document.get("payee") instanceof ObjectNode payee ? payee : null;
    }

    /** Takes a value out, whatever its type: a number typed as a JSON number must not stay either. */
    private static @Nullable String take(ObjectNode object, String field, UnaryOperator<String> mask) {
        JsonNode value = object.get(field);
        if (value == null || value.isNull() || value.asString("").isEmpty()) {
            return null;
        }
        String text = value.asString("");
        object.put(field, mask.apply(text));
        return text;
    }

    private static void put(ObjectNode object, String field, @Nullable String value) {
        if (value != null) {
            object.put(field, value);
        }
    }

    private static void restore(ObjectNode object, ObjectNode known, String field, UnaryOperator<String> mask) {
        String given = object.path(field).asString("");
        String onFile = known.path(field).asString("");
        if (given.contains("*") && !onFile.isEmpty() && given.equals(mask.apply(onFile))) {
            object.put(field, onFile);
        }
    }
}
