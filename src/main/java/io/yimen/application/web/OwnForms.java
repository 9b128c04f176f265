package io.yimen.application.web;

import io.yimen.application.CaseAction;
import io.yimen.application.CaseMember;
import io.yimen.application.CaseView;
import io.yimen.application.ProgrammeFile;
import io.yimen.application.Proofs;
import io.yimen.care.Institutions;
import io.yimen.screening.MemberFacts.SelfCare;
import io.yimen.screening.ObligorFacts;
import io.yimen.web.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the forms of actions offer and know that only one programme has. */
@Component
class OwnForms {

    private final CaseChoices choices;
    private final Institutions institutions;
    private final Proofs proofs;

    OwnForms(CaseChoices choices, Institutions institutions, Proofs proofs) {
        this.choices = choices;
        this.institutions = institutions;
        this.proofs = proofs;
    }

    Map<String, List<Choice>> choices(CaseView view, CaseAction action, Map<String, String> people) {
        Map<String, List<Choice>> all = new LinkedHashMap<>();
        all.put("setting", choices.of("cases.setting", "HOME", "INSTITUTION"));
        all.put("outcome", choices.of("cases.outcome", "RECOGNISE", "REFUSE"));
        all.put(
                "member",
                people(
                        view.facts() == null
                                ? Stream.empty()
                                : view.facts().members().stream().map(CaseMember::ref),
                        people));
        all.put(
                "obligor",
                people(
                        view.facts() == null
                                ? Stream.empty()
                                : view.facts().obligors().stream().map(ObligorFacts::ref),
                        people));
        if (action == CaseAction.CHOOSE_CARE) {
            all.put(
                    "institution",
                    institutions.valid(view.header().county()).stream()
                            .map(one -> new Choice(one.id().toString(), one.name()))
                            .toList());
        }
        return all;
    }

    /** The papers of the case that this action may name. */
    List<Choice> papers(CaseView view, CaseAction action) {
        return proofs.choices(view, action).stream()
                .map(one -> new Choice(one.id().toString(), one.name()))
                .toList();
    }

    /** Who comes first is who waits longest for it. */
    Map<String, String> first(CaseView view, CaseAction action, String today) {
        ProgrammeFile own = view.own();
        Map<String, String> typed = new LinkedHashMap<>();
        switch (action) {
            case ASSESS_SELF_CARE -> {
                typed.put("member", member(view, own.unassessed()));
                typed.put("assessedOn", today);
                own.assessmentOf(typed.get("member")).ifPresent(last -> typed.putAll(items(last.selfCare())));
            }
            case CHOOSE_CARE -> {
                typed.put("member", member(view, own.undecided()));
                typed.put("setting", "HOME");
                typed.put("chosenOn", today);
            }
            case RECORD_MEETING -> typed.put("heldOn", today);
            default -> {}
        }
        return typed;
    }

    private static Map<String, String> items(SelfCare last) {
        Map<String, String> items = new LinkedHashMap<>();
        items.put("eating", String.valueOf(last.eating()));
        items.put("dressing", String.valueOf(last.dressing()));
        items.put("gettingInAndOutOfBed", String.valueOf(last.gettingInAndOutOfBed()));
        items.put("toileting", String.valueOf(last.toileting()));
        items.put("walkingIndoors", String.valueOf(last.walkingIndoors()));
        items.put("bathing", String.valueOf(last.bathing()));
        return items;
    }

    private static String member(CaseView view, List<String> waiting) {
        return Stream.concat(
                        waiting.stream(),
                        view.facts() == null
                                ? Stream.empty()
                                : Stream.of(view.facts().applicant().ref()))
                .findFirst()
                .orElse("");
    }

    private static List<Choice> people(Stream<String> refs, Map<String, String> people) {
        return refs.map(ref -> new Choice(ref, people.getOrDefault(ref, ref))).toList();
    }
}
