package io.yimen.application.web;

import io.yimen.application.ActionForbidden;
import io.yimen.application.AskedRelief;
import io.yimen.application.CaseAction;
import io.yimen.application.CaseConflict;
import io.yimen.application.CaseView;
import io.yimen.application.Flaw;
import io.yimen.application.IllegalAction;
import io.yimen.application.ReferralView;
import io.yimen.common.CaseNumber;
import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.web.Choice;
import io.yimen.web.FormErrors;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of an action: first, again after a refusal, and when somebody else was faster. */
@Component
class ActionPage {

    private static final Set<CaseAction> DANGEROUS = EnumSet.of(
            CaseAction.REFUSE,
            CaseAction.WITHDRAW,
            CaseAction.TERMINATE,
            CaseAction.RETURN,
            CaseAction.CHOOSE_ORPHAN_BENEFIT);

    private final CasePageModel page;
    private final ActionForms forms;
    private final Refusals refusals;
    private final CaseChoices choices;
    private final ItemWords items;
    private final OwnForms own;
    private final ActionDifferences differences;

    ActionPage(
            CasePageModel page,
            ActionForms forms,
            Refusals refusals,
            CaseChoices choices,
            ItemWords items,
            OwnForms own,
            ActionDifferences differences) {
        this.differences = differences;
        this.own = own;
        this.page = page;
        this.forms = forms;
        this.refusals = refusals;
        this.choices = choices;
        this.items = items;
    }

    /** What somebody tried: the action, on which version, with what typed. */
    record Attempt(CaseNumber number, CaseAction action, int version, Map<String, String> typed) {}

    String ask(Model model, CaseView view, CaseAction action, Locale locale) {
        Map<String, String> typed = first(view, action);
        fill(
                model,
                view,
                new Attempt(view.header().number(), action, view.header().version(), typed),
                locale);
        return "application/action";
    }

    String again(Model model, CaseView view, Attempt attempt, RuntimeException refusal, Locale locale) {
        fill(model, view, attempt, locale);
        List<FormErrors.FormError> fields = fields(refusal, attempt.action(), locale);
        model.addAttribute("errors", new FormErrors(fields));
        model.addAttribute("refusal", fields.isEmpty() ? refusals.words(refusal, locale) : null);
        return "application/action";
    }

    String conflict(Model model, CaseView view, Attempt attempt, CaseConflict conflict, Locale locale) {
        fill(model, view, attempt, locale);
        Map<String, String> theirs = theirs(view, attempt.action());
        Map<Boolean, List<ActionForm.Field>> differ =
                ActionDifferences.split(fields(view, attempt.action()), attempt.typed(), theirs);
        model.addAttribute(
                "rows",
                differ.getOrDefault(true, List.of()).stream()
                        .map(field -> differences.of(attempt.action(), field, attempt.typed(), theirs))
                        .toList());
        model.addAttribute("form", new Shown(differ.getOrDefault(false, List.of())));
        model.addAttribute("conflict", conflict);
        model.addAttribute("readVersion", attempt.version());
        model.addAttribute("what", forms.name(attempt.action()));
        model.addAttribute("url", "/cases/" + attempt.number() + "/actions/" + attempt.action());
        model.addAttribute("dropUrl", "/cases/" + attempt.number());
        return "application/conflict";
    }

    static HttpStatus status(RuntimeException refusal) {
        if (refusal instanceof ActionForbidden) {
            return HttpStatus.FORBIDDEN;
        }
        return refusal instanceof IllegalAction ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private void fill(Model model, CaseView view, Attempt attempt, Locale locale) {
        page.fill(model, view, locale);
        model.addAttribute("action", attempt.action());
        List<ActionForm.Field> fields = fields(view, attempt.action());
        model.addAttribute("form", new Shown(fields));
        model.addAttribute("receiptRows", TypedReceipts.rows(attempt.typed()));
        model.addAttribute(
                "receiptKinds",
                choices.of("cases.receipt", "MEDICAL", "EDUCATION", "HOUSING", "LIVING", "FUNERAL", "OTHER"));
        model.addAttribute("typed", attempt.typed());
        model.addAttribute("version", attempt.version());
        model.addAttribute("danger", DANGEROUS.contains(attempt.action()));
        model.addAttribute("yesNo", choices.yesNo());
        model.addAttribute("choices", choices(view, attempt.action(), locale));
        model.addAttribute("crumbs", crumbs(attempt.number()));
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute("refusal", null);
    }

    /** What may be chosen, by field. */
    private Map<String, List<Choice>> choices(CaseView view, CaseAction action, Locale locale) {
        Map<String, String> people = page.people(view, locale);
        Map<String, List<Choice>> all = new LinkedHashMap<>(own.choices(view, action, people));
        all.put("document", own.papers(view, action));
        all.put("method", choices.of("relief.method", "CASH", "TRANSFER", "GOODS"));
        all.put(
                "target",
                choices.of(
                        "cases.referral",
                        "CHARITY",
                        "MEDICAL",
                        "EDUCATION",
                        "HOUSING",
                        "EMPLOYMENT",
                        "JUDICIAL",
                        "RESCUE_STATION",
                        "OTHER_PROGRAMME"));
        if (action == CaseAction.RECORD_REFERRAL) {
            all.put("outcome", choices.of("cases.referral.outcome", "ACCEPTED", "HELPED", "DECLINED"));
        }
        all.put(
                "referral",
                view.relief().referrals().stream()
                        .map(one -> new Choice(one.id().toString(), referral(one, locale)))
                        .toList());
        all.put("opinion", choices.of("cases.opinion", "APPROVE", "REFUSE"));
        all.put("ground", choices.of("cases.ground", "SPLIT_RESIDENCE", "REMOTE", "COMPLEX"));
        all.put("resolution", choices.of("hiavs.resolution", "DECLARED_STANDS", "FOUND_STANDS", "AMENDED"));
        all.put(
                "discrepancy",
                view.verification().open().stream()
                        .map(one -> new Choice(one.id().toString(), items.discrepancy(one, people)))
                        .toList());
        return all;
    }

    /** What a fresh form already knows. */
    private Map<String, String> first(CaseView view, CaseAction action) {
        Map<String, String> typed = new LinkedHashMap<>();
        switch (action) {
            case RECORD_VISIT, COUNTY_VISIT -> typed.putAll(Map.of("visitedOn", page.today(), "signed", "true"));
            case GIVE_FIRST_OPINION -> typed.put("opinion", "APPROVE");
            case DEMOCRATIC_REVIEW -> typed.put("heldOn", page.today());
            case RESOLVE_DISCREPANCY ->
                view.verification().open().stream()
                        .findFirst()
                        .ifPresent(one -> typed.put("discrepancy", one.id().toString()));
            case PUBLISH_NOTICE -> typed.put("from", page.today());
            case RECORD_RECEIPTS -> typed.putAll(TypedReceipts.of(view));
            case GRANT_QUICK -> typed.putAll(asked(view));
            case CONFIRM -> typed.put("method", "TRANSFER");
            case RECORD_REFERRAL -> {
                typed.put("outcome", "ACCEPTED");
                view.relief().referrals().stream()
                        .filter(one -> one.outcome() == null)
                        .findFirst()
                        .ifPresent(one -> typed.put("referral", one.id().toString()));
            }
            default -> typed.putAll(own.first(view, action, page.today()));
        }
        typed.putAll(theirs(view, action));
        return typed;
    }

    /** The fields of the page, which may lead an enum's list: {@code form.fields()}. */
    record Shown(List<ActionForm.Field> fields) {}

    /** Who has a number need not be identified. */
    private static List<ActionForm.Field> fields(CaseView view, CaseAction action) {
        List<ActionForm.Field> all = ActionForm.of(action).fields(view.header().programme());
        boolean known = view.facts() != null && view.facts().applicant().idNumber() != null;
        return action == CaseAction.COMPLETE_QUICK && known
                ? ActionForm.of(action).fields()
                : all;
    }

    /** What the window asked for, within what may be granted. */
    private static Map<String, String> asked(CaseView view) {
        AskedRelief asked = view.relief().asked();
        Money most = view.relief().most();
        if (asked == null) {
            return Map.of("method", "CASH", "amount", most == null ? "" : most.toString());
        }
        Money amount = most != null && most.compareTo(asked.amount()) < 0 ? most : asked.amount();
        return Map.of(
                "method",
                asked.method().name(),
                "amount",
                amount.toString(),
                "goods",
                asked.goods() == null ? "" : asked.goods());
    }

    private String referral(ReferralView one, Locale locale) {
        return choices.of("cases.referral", one.target().name()).get(0).words()
                + (one.organisation() == null ? "" : " " + one.organisation()) + " " + one.on();
    }

    /** What the case already holds of this form. */
    private static Map<String, String> theirs(CaseView view, CaseAction action) {
        CaseView.Visit visit = switch (action) {
            case RECORD_VISIT -> view.visit();
            case COUNTY_VISIT -> view.countyVisit();
            default -> null;
        };
        return visit == null ? Map.of() : visit(visit);
    }

    private static Map<String, String> visit(CaseView.Visit visit) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("visitedOn", visit.visitedOn().toString());
        typed.put("visitors", String.join("、", visit.visitors()));
        typed.put("findings", visit.findings());
        typed.put("neighbours", blank(visit.neighbours()));
        typed.put("signed", Boolean.toString(visit.signed()));
        return typed;
    }

    private List<FormErrors.FormError> fields(RuntimeException refusal, CaseAction action, Locale locale) {
        if (refusal instanceof ActionForbidden || refusal instanceof IllegalAction) {
            return List.of();
        }
        Set<String> known = new HashSet<>();
        List.of(Programme.DIBAO, Programme.TEMPORARY_ASSISTANCE)
                .forEach(one -> ActionForm.of(action).fields(one).forEach(field -> known.add(field.name())));
        return refusals.flawsOf(refusal).stream()
                .filter(flaw -> known.contains(field(flaw)))
                .map(flaw -> new FormErrors.FormError(
                        field(flaw), forms.labelled(action, field(flaw), refusals.flaw(flaw, locale))))
                .distinct()
                .toList();
    }

    /** The field a pointer leads into: {@code /data/visitors/0} is {@code visitors}. */
    private static String field(Flaw flaw) {
        String path = flaw.pointer().replaceAll("/\\d+(/.*)?$", "");
        String below = path.replaceFirst("^/data/", "").replace('/', '.');
        return path.startsWith("/data/") ? below : below.substring(below.lastIndexOf('.') + 1);
    }

    private Map<String, String> crumbs(CaseNumber number) {
        Map<String, String> crumbs = new LinkedHashMap<>(page.crumbs());
        crumbs.put("/cases/" + number, number.value());
        return crumbs;
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
