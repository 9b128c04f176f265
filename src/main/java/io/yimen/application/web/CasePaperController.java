package io.yimen.application.web;

import io.yimen.application.CaseDocuments;
import io.yimen.application.CaseFacts;
import io.yimen.application.CaseView;
import io.yimen.application.CaseView.Paper;
import io.yimen.application.Cases;
import io.yimen.common.BusinessClock;
import io.yimen.common.CaseNumber;
import io.yimen.letter.LetterKind;
import io.yimen.screening.BenefitSheet;
import io.yimen.screening.BenefitSheets;
import io.yimen.verification.Consents;
import io.yimen.verification.SubjectRole;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The papers of a case on A4: what the family signs and what it is handed. */
@Controller
@RequestMapping("/cases/{number}")
class CasePaperController {

    private final Cases cases;
    private final CasePageModel page;
    private final BenefitSheets sheets;
    private final Consents consents;
    private final BusinessClock clock;
    private final CaseDocuments documents;

    CasePaperController(
            Cases cases,
            CasePageModel page,
            BenefitSheets sheets,
            Consents consents,
            BusinessClock clock,
            CaseDocuments documents) {
        this.cases = cases;
        this.page = page;
        this.sheets = sheets;
        this.consents = consents;
        this.clock = clock;
        this.documents = documents;
    }

    @GetMapping("/papers/{name}")
    String paper(@PathVariable CaseNumber number, @PathVariable String name, Locale locale, Model model) {
        cases.view(number, locale, view -> fill(model, view, name, locale));
        return model.getAttribute("kind") == Paper.Kind.SHEET ? "application/paper-sheet" : "application/paper";
    }

    private void fill(Model model, CaseView view, String name, Locale locale) {
        Paper paper = paper(view, name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.fill(model, view, locale);
        model.addAttribute("paper", paper);
        model.addAttribute("kind", paper.kind());
        if (paper.kind() == Paper.Kind.SHEET) {
            model.addAttribute(
                    "sheet", family(view, locale).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        }
        if (paper.kind() == Paper.Kind.CONSENT) {
            wordings(view, model);
        }
    }

    @GetMapping("/sheet")
    String sheet(@PathVariable CaseNumber number, Locale locale, Model model) {
        return paper(number, "sheet", locale, model);
    }

    @GetMapping("/refusal-letter")
    String refusal(@PathVariable CaseNumber number) {
        return documents
                .letter(number, LetterKind.REFUSAL)
                .map(letter -> "redirect:/letters/" + letter)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The wordings that people of this case sign: of the day on which they did, else of today. */
    private void wordings(CaseView view, Model model) {
        CaseFacts facts = Objects.requireNonNull(view.facts());
        LocalDate day = facts.consentOf(facts.applicant().ref())
                .map(CaseFacts.Consent::signedOn)
                .orElseGet(clock::today);
        model.addAttribute("wording", consents.text(SubjectRole.MEMBER, day));
        if (!facts.obligors().isEmpty()) {
            model.addAttribute("outsideWording", consents.text(SubjectRole.OBLIGOR, clock.today()));
        }
    }

    /** Only what the case has: a letter of a decision that was not taken does not exist. */
    private static Optional<Paper> paper(CaseView view, String name) {
        return view.papers().stream()
                .filter(paper -> paper.path().equals("papers/" + name))
                .findFirst();
    }

    /** In the family's words; of a decided case, what the decision was taken on. */
    private Optional<BenefitSheet> family(CaseView view, Locale locale) {
        CaseFacts facts = view.facts();
        if (facts == null) {
            return Optional.empty();
        }
        return Stream.of(
                        Optional.ofNullable(view.decision()).map(CaseView.Decided::result),
                        Optional.ofNullable(view.result()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(result -> sheets.forFamily(
                        facts.on(result.asOf(), view.relief().quick()),
                        result,
                        view.comparison(),
                        facts.names(),
                        locale));
    }
}
