package io.yimen.award.web;

import io.yimen.award.AwardRefused;
import io.yimen.award.AwardView;
import io.yimen.award.Awards;
import io.yimen.award.CareAgreements;
import io.yimen.award.EndingGround;
import io.yimen.award.Endings;
import io.yimen.care.Institutions;
import io.yimen.common.BusinessClock;
import io.yimen.web.Choice;
import io.yimen.web.FormErrors;
import io.yimen.web.FormErrors.FormError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The care of a Tekun person and the end of it: agreement, proposal, notice, confirmation. */
@Controller
@RequestMapping("/awards/{county:[1-9]\\d{5}}/{id}")
class CareController {

    private final Awards awards;
    private final CareAgreements agreements;
    private final Endings endings;
    private final Institutions institutions;
    private final MessageSource messages;
    private final BusinessClock clock;

    CareController(
            Awards awards,
            CareAgreements agreements,
            Endings endings,
            Institutions institutions,
            MessageSource messages,
            BusinessClock clock) {
        this.awards = awards;
        this.agreements = agreements;
        this.endings = endings;
        this.institutions = institutions;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/care")
    String show(@PathVariable int county, @PathVariable UUID id, Locale locale, Model model) {
        fill(county, id, CareForm.blank(clock.today()), FormErrors.NONE, locale, model);
        return "award/care";
    }

    @GetMapping("/agreement")
    String paper(@PathVariable int county, @PathVariable UUID id, Locale locale, Model model) {
        AwardView award = awards.view(county, id, locale);
        model.addAttribute("award", award);
        model.addAttribute(
                "agreement", agreements.of(county, id).stream().findFirst().orElse(null));
        return "award/agreement";
    }

    @PostMapping("/agreement")
    ModelAndView sign(
            @PathVariable int county,
            @PathVariable UUID id,
            @ModelAttribute CareForm form,
            Locale locale,
            Model model) {
        awards.view(county, id, locale);
        List<String> wrong = form.wrongAgreement(clock.today());
        return wrong.isEmpty()
                ? doing(
                        county,
                        id,
                        form,
                        locale,
                        model,
                        () -> agreements.sign(county, id, form.agreement(), form.tierOr()))
                : again(county, id, form, errors(wrong, locale), HttpStatus.UNPROCESSABLE_CONTENT, locale, model);
    }

    @PostMapping("/ending")
    ModelAndView propose(
            @PathVariable int county,
            @PathVariable UUID id,
            @ModelAttribute CareForm form,
            Locale locale,
            Model model) {
        awards.view(county, id, locale);
        List<String> wrong = form.wrongEnding(clock.today());
        return wrong.isEmpty()
                ? doing(county, id, form, locale, model, () -> endings.propose(county, id, form.ending()))
                : again(county, id, form, errors(wrong, locale), HttpStatus.UNPROCESSABLE_CONTENT, locale, model);
    }

    @PostMapping("/ending/confirm")
    ModelAndView confirm(@PathVariable int county, @PathVariable UUID id, Locale locale, Model model) {
        CareForm form = CareForm.blank(clock.today());
        return doing(county, id, form, locale, model, () -> endings.confirm(county, id));
    }

    @PostMapping("/ending/drop")
    ModelAndView drop(
            @PathVariable int county,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            Locale locale,
            Model model) {
        awards.view(county, id, locale);
        CareForm form = CareForm.blank(clock.today());
        return why.isBlank() || why.length() > CareForm.TEXT
                ? again(
                        county,
                        id,
                        form,
                        errors(List.of("why"), locale),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        locale,
                        model)
                : doing(county, id, form, locale, model, () -> endings.drop(county, id, why.strip()));
    }

    private ModelAndView doing(int county, UUID id, CareForm form, Locale locale, Model model, Runnable work) {
        try {
            work.run();
            return new ModelAndView("redirect:/awards/" + county + "/" + id + "/care?done=1");
        } catch (AwardRefused refused) {
            String key = "award.refused." + refused.why();
            model.addAttribute("refusal", messages.getMessage(key, null, locale));
            HttpStatus status = switch (refused.why()) {
                case ROLE, SAME_PERSON -> HttpStatus.FORBIDDEN;
                case OPEN_ALREADY, NOT_OPEN, ENDED -> HttpStatus.CONFLICT;
                default -> HttpStatus.UNPROCESSABLE_CONTENT;
            };
            return again(county, id, form, FormErrors.NONE, status, locale, model);
        }
    }

    private FormErrors errors(List<String> fields, Locale locale) {
        return new FormErrors(fields.stream()
                .map(field -> new FormError(field, messages.getMessage("award.need." + field, null, locale)))
                .toList());
    }

    private ModelAndView again(
            int county, UUID id, CareForm form, FormErrors errors, HttpStatus status, Locale locale, Model model) {
        fill(county, id, form, errors, locale, model);
        return new ModelAndView("award/care", model.asMap(), status);
    }

    private void fill(int county, UUID id, CareForm form, FormErrors errors, Locale locale, Model model) {
        model.addAttribute("award", awards.view(county, id, locale));
        model.addAttribute("agreements", agreements.of(county, id));
        model.addAttribute("endings", endings.of(county, id));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("today", clock.today());
        model.addAttribute("grounds", choices("award.ground.", EndingGround.values(), locale));
        model.addAttribute("tiers", choices("award.tier.", new String[] {"SELF", "HALF", "FULL"}, locale));
        List<Choice> carers = new ArrayList<>();
        carers.add(new Choice("", messages.getMessage("award.carer.PERSON", null, locale)));
        institutions.valid(county).forEach(one -> carers.add(new Choice(one.id().toString(), one.name())));
        model.addAttribute("carers", carers);
    }

    private List<Choice> choices(String prefix, Object[] values, Locale locale) {
        return Stream.of(values)
                .map(value -> new Choice(value.toString(), messages.getMessage(prefix + value, null, locale)))
                .toList();
    }
}
