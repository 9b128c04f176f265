package io.yimen.screening;

import io.yimen.web.JsonCursor;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The checks across members: one HEAD, refs that are unique, references to members who are there.
 *
 * <p>They look at the JSON itself, so that a member that cannot be read is reported once and not again by everything that names it.
 */
final class References {

    private final JsonCursor json;
    private final JsonNode members;
    private final Set<String> refs = new HashSet<>();

    private References(JsonCursor json) {
        this.json = json;
        this.members = json.node().path("members");
    }

    static void check(JsonCursor json) {
        References references = new References(json);
        if (!references.members.isArray() || references.members.isEmpty()) {
            return;
        }
        references.refsAreUnique();
        references.oneHead();
        if (references.allRefsReadable()) {
            references.listNamesMembers("incomes");
            references.listNamesMembers("expenses");
            references.obligorsSupportMembers();
        }
    }

    private void refsAreUnique() {
        for (int i = 0; i < members.size(); i++) {
            JsonNode ref = members.get(i).path("ref");
            if (ref.isString() && !refs.add(ref.stringValue())) {
                json.reject("/members/" + i + "/ref", "screening.json.refTwice");
            }
        }
    }

    private void oneHead() {
        int heads = 0;
        for (int i = 0; i < members.size(); i++) {
            if (isHead(members.get(i)) && ++heads > 1) {
                json.reject("/members/" + i + "/relation", "screening.json.secondHead");
            }
        }
        if (heads == 0 && allRelationsReadable()) {
            json.reject("/members", "screening.json.noHead");
        }
    }

    private static boolean isHead(JsonNode member) {
        JsonNode relation = member.path("relation");
        return relation.isString() && relation.stringValue().equals(MemberFacts.Relation.HEAD.name());
    }

    private boolean allRefsReadable() {
        return members.valueStream().allMatch(member -> member.path("ref").isString());
    }

    private boolean allRelationsReadable() {
        return members.valueStream().map(member -> member.path("relation")).allMatch(References::isRelation);
    }

    private static boolean isRelation(JsonNode relation) {
        return relation.isString()
                && Arrays.stream(MemberFacts.Relation.values())
                        .anyMatch(known -> known.name().equals(relation.stringValue()));
    }

    private void listNamesMembers(String list) {
        JsonNode items = json.node().path(list);
        for (int i = 0; items.isArray() && i < items.size(); i++) {
            namesMember(items.get(i).path("member"), "/" + list + "/" + i + "/member");
        }
    }

    private void obligorsSupportMembers() {
        JsonNode obligors = json.node().path("obligors");
        for (int i = 0; obligors.isArray() && i < obligors.size(); i++) {
            JsonNode supports = obligors.get(i).path("supports");
            for (int j = 0; supports.isArray() && j < supports.size(); j++) {
                namesMember(supports.get(j), "/obligors/" + i + "/supports/" + j);
            }
        }
    }

    private void namesMember(JsonNode ref, String path) {
        if (ref.isString() && !refs.contains(ref.stringValue())) {
            json.reject(path, "screening.json.noSuchMember", ref.stringValue());
        }
    }
}
