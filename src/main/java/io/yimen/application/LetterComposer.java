package io.yimen.application;

import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;
import io.yimen.letter.LetterKind;
import io.yimen.letter.LetterText;
import io.yimen.letter.LetterText.Part;
import io.yimen.region.RegionView;
import io.yimen.region.Regions;
import io.yimen.security.CurrentAccount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a letter into words; once it is issued they are kept, so that changing words here changes no letter. */
@Component
class LetterComposer {

    /** From then on the Social Assistance Law applies; before, the Interim Measures did. */
    /** What a margin family may apply for (SAL-2026 art. 21). */
    private static final List<String> MARGIN_ROUTES =
            List.of("medical", "education", "housing", "employment", "temporary");

    private static final LocalDate SOCIAL_ASSISTANCE_LAW = LocalDate.of(2026, 7, 1);

    private final MessageSource messages;
    private final Regions regions;
    private final CurrentAccount account;

    LetterComposer(MessageSource messages, Regions regions, CurrentAccount account) {
        this.messages = messages;
        this.regions = regions;
        this.account = account;
    }

    LetterText compose(LetterContent of, Locale locale) {
        LetterPhrases say = new LetterPhrases(messages, locale);
        List<Part> parts = switch (of.kind()) {
            case RECEIPT -> receipt(of, say);
            case SUPPLEMENT -> supplement(of, say);
            case DECISION -> decision(of, say);
            case REFUSAL -> refusal(of, say);
        };
        ApplicationCase work = of.work();
        String to = work.applicantMasked().isEmpty()
                ? say.say("to.name", work.applicantName())
                : say.say("to", work.applicantName(), work.applicantMasked());
        return new LetterText(say.say("kind." + of.kind()), to, parts, office(of, say), say.day(of.today()));
    }

    private List<Part> receipt(LetterContent of, LetterPhrases say) {
        ApplicationCase work = of.work();
        List<String> next = new ArrayList<>();
        next.add(say.say("receipt.inquiry"));
        if (Procedure.of(work.programme()).monthly()) {
            next.add(say.say("receipt.notice", county(of, say)));
        }
        LocalDate due = work.totalDueOn();
        if (due != null) {
            next.add(say.say("receipt.due", say.day(due)));
        }
        return List.of(
                say.words(
                        "receipt.words",
                        say.day(work.openedOn()),
                        programme(of, say),
                        say.day(of.today()),
                        work.number().value()),
                say.heading("receipt.next"),
                say.list(next),
                say.heading("receipt.please"),
                say.list(List.of(say.say("receipt.truth"), say.say("receipt.changes"))),
                say.words("receipt.ask", township(of, say)),
                say.heading("basis"),
                basis(of, say));
    }

    private List<Part> supplement(LetterContent of, LetterPhrases say) {
        return List.of(
                say.words("supplement.words", programme(of, say)),
                say.list(of.items()),
                say.words("supplement.lookedup"),
                say.words("supplement.tail", township(of, say)),
                say.heading("basis"),
                basis(of, say));
    }

    private List<Part> decision(LetterContent of, LetterPhrases say) {
        List<Part> parts = new ArrayList<>();
        parts.add(say.words("decision.words", accepted(of, say), programme(of, say), decider(of, say)));
        parts.add(say.table(LetterGrant.lines(of, say)));
        if (LetterGrant.held(of)) {
            parts.add(say.words("decision.hold"));
        }
        if (LetterGrant.margin(of)) {
            parts.add(say.heading("margin"));
            parts.add(say.list(MARGIN_ROUTES.stream()
                    .map(route -> say.say("margin." + route))
                    .toList()));
        }
        parts.add(say.heading("basis"));
        parts.add(basis(of, say));
        parts.addAll(report(of, say));
        parts.addAll(appeal(of, say));
        return parts;
    }

    /** What is paid once is not looked at again; a recognition ends by itself. */
    private static List<Part> report(LetterContent of, LetterPhrases say) {
        return switch (of.work().programme()) {
            case TEMPORARY_ASSISTANCE -> List.of();
            case RIGID_EXPENDITURE -> List.of(say.heading("decision.report"), say.words("decision.report.rigid"));
            default -> List.of(say.heading("decision.report"), say.words("decision.report.words"));
        };
    }

    private List<Part> refusal(LetterContent of, LetterPhrases say) {
        List<Part> parts = new ArrayList<>();
        parts.add(say.words("refusal.words", accepted(of, say), programme(of, say), decider(of, say)));
        parts.add(say.heading("refusal.reasons"));
        parts.add(say.list(of.items()));
        parts.add(say.heading("basis"));
        parts.add(basis(of, say));
        parts.addAll(appeal(of, say));
        LocalDate deliverBy = of.deliverBy();
        if (deliverBy != null) {
            parts.add(say.words("refusal.delivery", of.deliveryDays(), say.day(deliverBy)));
        }
        return parts;
    }

    private List<Part> appeal(LetterContent of, LetterPhrases say) {
        List<String> ways = List.of(
                say.say("appeal.reconsider", county(of, say)),
                say.say("appeal.court"),
                say.say("appeal.ask", township(of, say)));
        return List.of(say.heading("appeal"), say.list(ways));
    }

    private static Part basis(LetterContent of, LetterPhrases say) {
        String intake = of.kind() == LetterKind.DECISION || of.kind() == LetterKind.REFUSAL
                ? of.kind().name()
                : "INTAKE";
        String what = of.work().programme() + "." + intake;
        String law =
                of.today().isBefore(SOCIAL_ASSISTANCE_LAW) ? say.say("basis.before") : say.say("basis.law." + what);
        return say.list(List.of(law, say.say("basis.rule." + what)));
    }

    private static String programme(LetterContent of, LetterPhrases say) {
        return say.say("programme." + of.work().programme());
    }

    private static String accepted(LetterContent of, LetterPhrases say) {
        LocalDate accepted = of.work().acceptedOn();
        return say.day(accepted == null ? of.work().openedOn() : accepted);
    }

    private String county(LetterContent of, LetterPhrases say) {
        return name(RegionCode.ofCounty(of.work().county()), say);
    }

    private String township(LetterContent of, LetterPhrases say) {
        return name(of.work().township(), say);
    }

    /** The county's bureau; the township where the power was handed down to it. */
    private String decider(LetterContent of, LetterPhrases say) {
        return byTownship() ? township(of, say) : say.say("bureau", county(of, say));
    }

    private String office(LetterContent of, LetterPhrases say) {
        boolean intake = of.kind() == LetterKind.RECEIPT || of.kind() == LetterKind.SUPPLEMENT;
        return intake || byTownship() ? say.say("seal", township(of, say)) : say.say("seal.bureau", county(of, say));
    }

    private boolean byTownship() {
        return account.get().region().level() == RegionLevel.TOWNSHIP;
    }

    private String name(RegionCode code, LetterPhrases say) {
        return regions.find(code)
                .map((RegionView region) -> region.name(say.locale()))
                .orElse(code.value());
    }
}
