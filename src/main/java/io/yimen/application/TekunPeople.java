package io.yimen.application;

import io.yimen.web.JsonCursor;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Of whom an action speaks: the member named, else the first whom it is still about. */
final class TekunPeople {

    private TekunPeople() {}

    /** @param waiting those for whom it is still to be done */
    static String member(JsonCursor json, Turn turn, List<String> waiting) {
        Optional<String> named = json.text("member");
        List<String> refs = turn.facts().members().stream().map(CaseMember::ref).toList();
        named.filter(Predicate.not(refs::contains))
                .ifPresent(unknown -> json.reject("/member", "screening.json.noSuchMember", unknown));
        return named.orElseGet(() -> waiting.stream()
                .findFirst()
                .orElseGet(() -> turn.facts().applicant().ref()));
    }
}
