package io.yimen.demo;

import io.yimen.application.CaseAction;
import io.yimen.demo.DemoTexts.Kind;
import io.yimen.region.RegionView;
import io.yimen.security.AccountView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says for each action of a case who does it and what it carries. */
@Component
class DemoDeeds {

    private final DemoStaff staff;
    private final DemoTexts texts;

    DemoDeeds(DemoStaff staff, DemoTexts texts) {
        this.staff = staff;
        this.texts = texts;
    }

    /** Where a case lies and who took it. */
    record Scene(DemoPlace place, RegionView township, AccountView intake, Goal goal) {}

    DemoStep step(Dice dice, Scene scene, CaseAction action, LocalDate day) {
        return new DemoStep(action, day, by(dice, scene, action), data(dice, scene, action, day));
    }

    private AccountView by(Dice dice, Scene scene, CaseAction action) {
        return switch (action) {
            case GIVE_FIRST_OPINION -> staff.head(scene.place(), scene.township());
            case COUNTY_VISIT, RETURN -> staff.reviewer(scene.place());
            case CONFIRM, REFUSE, TERMINATE -> staff.approver(scene.place(), dice.oneIn(3));
            default -> scene.intake();
        };
    }

    private Map<String, Object> data(Dice dice, Scene scene, CaseAction action, LocalDate day) {
        return switch (action) {
            case RECORD_VISIT, COUNTY_VISIT -> visit(dice, day);
            case GIVE_FIRST_OPINION -> opinion(dice, scene.goal() != Goal.REFUSED);
            case PUBLISH_NOTICE -> Map.of("place", scene.township().name() + "政务公开栏", "from", day.toString());
            case RECORD_OBJECTION -> Map.of("text", texts.one(dice, Kind.OBJECTION));
            case RETURN -> Map.of("reasons", List.of(texts.one(dice, Kind.RETURN)));
            case REFUSE -> Map.of("reasons", List.of(texts.one(dice, Kind.REFUSAL)));
            case WITHDRAW -> Map.of("reason", texts.one(dice, Kind.WITHDRAWAL));
            case TERMINATE -> Map.of("reason", texts.one(dice, Kind.TERMINATION));
            case REQUEST_SUPPLEMENT -> Map.of("missing", texts.two(dice, Kind.MISSING));
            default -> Map.of();
        };
    }

    private Map<String, Object> visit(Dice dice, LocalDate day) {
        return Map.of(
                "visitedOn", day.toString(),
                "visitors", texts.two(dice, Kind.VISITOR),
                "findings", texts.one(dice, Kind.FINDINGS),
                "neighbours", texts.one(dice, Kind.NEIGHBOURS),
                "signed", true);
    }

    private Map<String, Object> opinion(Dice dice, boolean approve) {
        return Map.of(
                "opinion",
                approve ? "APPROVE" : "REFUSE",
                "text",
                texts.one(dice, approve ? Kind.APPROVE : Kind.DECLINE));
    }
}
