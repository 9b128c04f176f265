package io.yimen.award.web;

import io.yimen.award.AwardFilter;
import io.yimen.award.AwardListView;
import io.yimen.award.AwardState;
import io.yimen.award.AwardTasks;
import io.yimen.award.AwardView;
import io.yimen.award.Awards;
import io.yimen.award.CareAgreements;
import io.yimen.common.Programme;
import io.yimen.web.Pager;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The awards of the reader's area. */
@Controller
@RequestMapping("/awards")
class AwardController {

    private final Awards awards;
    private final CareAgreements agreements;
    private final ObjectProvider<AwardTasks> tasks;

    AwardController(Awards awards, CareAgreements agreements, ObjectProvider<AwardTasks> tasks) {
        this.awards = awards;
        this.agreements = agreements;
        this.tasks = tasks;
    }

    @ModelAttribute("programmes")
    List<Programme> programmes() {
        return List.of(Programme.values());
    }

    @ModelAttribute("states")
    List<AwardState> states() {
        return List.of(AwardState.values());
    }

    @ModelAttribute("dues")
    List<AwardFilter.Due> dues() {
        return List.of(AwardFilter.Due.values());
    }

    @GetMapping
    String list(AwardFilterForm form, Model model) {
        AwardListView view = awards.list(form.toFilter());
        model.addAttribute("view", view);
        model.addAttribute(
                "tasks",
                tasks.orderedStream().flatMap(task -> task.counts().stream()).toList());
        model.addAttribute(
                "pager", new Pager(view.filter().page(), view.filter().size(), view.total(), form.url()));
        return "award/list";
    }

    @GetMapping("/{county:[1-9]\\d{5}}/{id}")
    String show(@PathVariable int county, @PathVariable UUID id, Locale locale, Model model) {
        AwardView award = awards.view(county, id, locale);
        model.addAttribute("award", award);
        model.addAttribute(
                "uncared",
                award.programme() == Programme.TEKUN
                        && agreements.of(county, id).isEmpty());
        return "award/award";
    }
}
