package io.yimen.application.web;

import io.yimen.application.DraftView;
import io.yimen.application.Drafts;
import io.yimen.application.StaleCase;
import io.yimen.common.CaseNumber;
import io.yimen.security.CurrentAccount;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps what a page of an application posted. While a person types the page saves itself, so on a slow line its button
 * may be pressed before the page has heard of its own last save: that is no conflict. Somebody else's save is one.
 */
@Component
class IntakeSaving {

    private final Drafts drafts;
    private final IntakeConflict conflict;
    private final CurrentAccount account;

    IntakeSaving(Drafts drafts, IntakeConflict conflict, CurrentAccount account) {
        this.drafts = drafts;
        this.conflict = conflict;
        this.account = account;
    }

    /** @throws FactsConflict when somebody else saved meanwhile */
    DraftView save(
            CaseNumber number, IntakeStep step, int version, MultiValueMap<String, String> typed, Locale locale) {
        DraftView current = drafts.get(number);
        try {
            return keep(current, step, version, typed);
        } catch (StaleCase stale) {
            if (byOthers(stale)) {
                throw conflict.of(stale, step, typed, current, locale);
            }
            return keep(current, step, current.version(), typed);
        }
    }

    /** Nothing when the draft has moved on: what comes late is older than what is there, and a button will tell of others. */
    Optional<DraftView> saveWhileTyping(
            CaseNumber number, IntakeStep step, int version, MultiValueMap<String, String> typed) {
        try {
            return Optional.of(keep(drafts.get(number), step, version, typed));
        } catch (StaleCase late) {
            return Optional.empty();
        }
    }

    private DraftView keep(DraftView current, IntakeStep step, int version, MultiValueMap<String, String> typed) {
        ObjectNode part = FactsForm.part(step, typed, current.facts());
        if (step == IntakeStep.MEANS) {
            IncomeGrid.merge(typed, part);
        }
        return part.isEmpty() ? current : drafts.save(current.number(), version, part);
    }

    private boolean byOthers(StaleCase stale) {
        return !stale.conflict().by().equals(account.get().username());
    }
}
