package io.yimen.application;

import io.yimen.application.FactsEdits.Found;
import io.yimen.care.InstitutionView;
import io.yimen.care.Institutions;
import io.yimen.screening.MemberFacts.CareSetting;
import io.yimen.web.JsonCursor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Where a person wants to be cared for: the choice is the person's own, or the guardian's for them (SAL-2026 art. 16). */
@Service
class CareChoiceStep implements ActionStep {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int NAME = 60;

    private final FactsEdits edits;
    private final ProgrammeFiles files;
    private final Institutions institutions;

    CareChoiceStep(FactsEdits edits, ProgrammeFiles files, Institutions institutions) {
        this.edits = edits;
        this.files = files;
        this.institutions = institutions;
    }

    /** What history keeps of it; without a guardian the person chose. */
    record Chosen(
            String member,
            CareSetting setting,
            @Nullable UUID institution,
            @Nullable String institutionName,
            @Nullable String guardian,
            LocalDate chosenOn) {}

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.CHOOSE_CARE);
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        List<String> waiting = files.of(turn).undecided();
        Chosen chosen = ActionData.read(data, json -> chosen(json, turn, waiting));
        Found found = new Found(
                chosen.member(),
                chosen,
                member -> member.put("careSetting", chosen.setting().name()));
        return edits.editMember(turn, CaseAction.CHOOSE_CARE, found);
    }

    private Chosen chosen(JsonCursor json, Turn turn, List<String> waiting) {
        json.require("setting");
        CareSetting setting = json.choice("setting", CareSetting.class).orElse(CareSetting.HOME);
        Optional<InstitutionView> institution = institution(json, turn, setting);
        return new Chosen(
                TekunPeople.member(json, turn, waiting),
                setting,
                institution.map(InstitutionView::id).orElse(null),
                institution.map(InstitutionView::name).orElse(null),
                json.text("guardian", NAME).filter(name -> !name.isBlank()).orElse(null),
                ActionData.day(json, "chosenOn", turn.today(), "application.lack.DAY_LATER"));
    }

    /** One of the register that is valid today. */
    private Optional<InstitutionView> institution(JsonCursor json, Turn turn, CareSetting setting) {
        Optional<String> id = json.text("institution", ID, "application.lack.NO_SUCH_INSTITUTION");
        if (setting == CareSetting.HOME) {
            return Optional.empty();
        }
        json.require("institution");
        Optional<InstitutionView> found =
                id.flatMap(text -> institutions.valid(turn.work().county(), UUID.fromString(text)));
        if (id.isPresent() && found.isEmpty()) {
            json.reject("/institution", "application.lack.NO_SUCH_INSTITUTION");
        }
        return found;
    }
}
