package io.yimen.verification.web;

import io.yimen.verification.report.SourceNames;
import io.yimen.verification.run.RunDesk;
import io.yimen.verification.run.RunDetail;
import io.yimen.verification.run.Runs;
import io.yimen.verification.run.UnaskedPage;
import io.yimen.web.FormErrors;
import io.yimen.web.Pager;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** Fills the pages of a run, whichever request leads there. */
@Component
class RunPage {

    static final String VIEW = "verification/run";

    private static final int SIZE = 50;
    private static final int LAST_PAGE = 100_000;

    private final Runs runs;
    private final RunDesk desk;
    private final SourceNames sources;

    RunPage(Runs runs, RunDesk desk, SourceNames sources) {
        this.runs = runs;
        this.desk = desk;
        this.sources = sources;
    }

    /** Which run, and which page of its work list; township 0 is all. */
    record Place(int county, UUID id, int township, int page) {

        Place {
            page = Math.min(Math.max(0, page), LAST_PAGE);
        }

        String address() {
            return "/verification/runs/" + county + "/" + id;
        }

        /** The same place of the list again, at a difference. */
        String back(UUID difference) {
            return "redirect:" + address() + "?township=" + township + "&page=" + page + "#d-" + difference;
        }
    }

    /** Words that were typed and not taken. */
    record Typed(UUID difference, String note, FormErrors errors) {}

    static String redirect(int county, UUID id) {
        return "redirect:" + new Place(county, id, 0, 0).address();
    }

    String show(Place place, Locale locale, Model model) {
        RunDetail detail = desk.detail(place.county(), place.id(), place.township(), place.page(), SIZE);
        model.addAttribute("detail", detail);
        model.addAttribute("township", place.township());
        model.addAttribute("sources", sources.all(locale));
        model.addAttribute("mayRunCounty", runs.mayRunCounty());
        model.addAttribute("maySettle", desk.maySettle());
        model.addAttribute(
                "pager",
                new Pager(place.page(), SIZE, detail.total(), place.address() + "?township=" + place.township()));
        return VIEW;
    }

    ModelAndView again(Place place, Typed typed, HttpStatus status, Locale locale, Model model) {
        show(place, locale, model);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", typed.errors());
        return new ModelAndView(VIEW, model.asMap(), status);
    }

    String unasked(Place place, Locale locale, Model model) {
        UnaskedPage unasked = desk.unasked(place.county(), place.id(), place.township(), place.page(), SIZE);
        model.addAttribute("unasked", unasked);
        model.addAttribute("sources", sources.all(locale));
        model.addAttribute("pager", new Pager(place.page(), SIZE, unasked.total(), place.address() + "/unasked"));
        return "verification/unasked";
    }
}
