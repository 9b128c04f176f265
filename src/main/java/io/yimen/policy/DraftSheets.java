package io.yimen.policy;

import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;
import io.yimen.policy.DraftView.Change;
import io.yimen.policy.DraftView.Moves;
import io.yimen.region.RegionView;
import io.yimen.region.Regions;
import io.yimen.security.AccountView;
import io.yimen.security.CurrentAccount;
import io.yimen.security.Role;
import io.yimen.web.ApiProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays out drafts for reading and for editing. */
@Service
@Transactional(readOnly = true)
public class DraftSheets {

    private static final int LONGEST_LIST = 500;

    private final DraftRepository repository;
    private final DocumentRepository documents;
    private final DraftChecks checks;
    private final DraftNotes notes;
    private final Policies policies;
    private final PolicyCatalogue catalogue;
    private final Regions regions;
    private final CurrentAccount account;

    DraftSheets(
            DraftRepository repository,
            DocumentRepository documents,
            DraftChecks checks,
            DraftNotes notes,
            Policies policies,
            PolicyCatalogue catalogue,
            Regions regions,
            CurrentAccount account) {
        this.repository = repository;
        this.documents = documents;
        this.checks = checks;
        this.notes = notes;
        this.policies = policies;
        this.catalogue = catalogue;
        this.regions = regions;
        this.account = account;
    }

    /** The drafts of the account's region and of those below it. */
    public List<Listed> list() {
        return repository.list(account.get().region(), LONGEST_LIST).stream()
                .map(draft -> new Listed(draft, regions.get(draft.region())))
                .toList();
    }

    /** A line of the list. */
    public record Listed(PolicyDraft draft, RegionView region) {}

    public DraftView view(UUID id) {
        PolicyDraft draft = find(id);
        List<DocumentFile> files = documents.of(id);
        List<DraftStep> steps = repository.steps(id);
        boolean open = draft.state().open();
        Map<String, PolicyValue> now = without(draft);
        return new DraftView(
                draft,
                regions.get(draft.region()),
                catalogue.all().stream()
                        .filter(parameter -> draft.values().containsKey(parameter.key()))
                        .map(parameter -> change(parameter, draft, now.get(parameter.key())))
                        .toList(),
                open ? checks.faults(draft, files) : List.of(),
                open ? notes.of(draft) : List.of(),
                files,
                steps,
                moves(draft, steps));
    }

    /** The form of a draft as it was saved. */
    public DraftForm form(UUID id) {
        PolicyDraft draft = find(id);
        return form(draft, DraftInput.of(draft));
    }

    /** The form of a draft as somebody typed it, to be shown again. */
    public DraftForm form(UUID id, DraftInput input) {
        return form(find(id), input);
    }

    private DraftForm form(PolicyDraft draft, DraftInput input) {
        LocalDate startsOn = DraftReader.day(input.startsOn()).orElse(draft.startsOn());
        Map<String, PolicyValue> values = policies.valuesIn(policies.versions(), draft.region(), startsOn);
        return new DraftForm(
                draft,
                regions.get(draft.region()),
                startsOn,
                Stream.of(PolicyGroup.values())
                        .map(group -> new DraftForm.Group(
                                group,
                                catalogue.all().stream()
                                        .filter(group::holds)
                                        .map(parameter ->
                                                row(parameter, draft, input, startsOn, values.get(parameter.key())))
                                        .toList()))
                        .toList(),
                draft.version(),
                moves(draft, List.of()).edit());
    }

    private DraftForm.Row row(
            Parameter parameter, PolicyDraft draft, DraftInput input, LocalDate startsOn, @Nullable PolicyValue now) {
        String key = parameter.key();
        String saved = draft.values().get(key);
        boolean asked = input.typed().containsKey(key) || input.unset().contains(key);
        boolean own = now != null && !now.isDefault() && now.region().equals(draft.region());
        return new DraftForm.Row(
                parameter,
                now,
                setBy(now),
                asked ? input.typed().getOrDefault(key, "") : saved == null ? "" : ValueText.typed(parameter, saved),
                asked ? input.unset().contains(key) : saved != null && saved.isEmpty(),
                own || (parameter.type() == ParameterType.CODE_LIST && now != null),
                SettingPower.refusal(parameter, draft.region(), startsOn).orElse(null),
                ValueRange.of(parameter).orElse(null));
    }

    private PolicyDraft find(UUID id) {
        return repository.find(id).orElseThrow(ApiProblem::notFound);
    }

    /** What holds on the draft's first day without it: of an approved one, what held before. */
    private Map<String, PolicyValue> without(PolicyDraft draft) {
        PolicyVersions versions = policies.versions();
        PolicyVersions before = draft.state() == DraftState.APPROVED ? versions.without(draft.id()) : versions;
        return policies.valuesIn(before, draft.region(), draft.startsOn());
    }

    private Change change(Parameter parameter, PolicyDraft draft, @Nullable PolicyValue now) {
        return new Change(parameter, now, setBy(now), draft.values().getOrDefault(parameter.key(), ""));
    }

    private @Nullable RegionView setBy(@Nullable PolicyValue value) {
        return value == null || value.isDefault() ? null : regions.get(value.region());
    }

    private Moves moves(PolicyDraft draft, List<DraftStep> steps) {
        AccountView me = account.get();
        RegionCode mine = me.region();
        boolean here = mine.equals(draft.region());
        boolean editor = here && me.has(Role.POLICY_EDITOR);
        boolean drafting = draft.state() == DraftState.DRAFT;
        boolean submitted = draft.state() == DraftState.SUBMITTED;
        boolean hand = steps.stream()
                .anyMatch(step -> step.action().shapes() && step.actor().equals(me.username()));
        boolean approver = here && me.has(Role.POLICY_APPROVER) && submitted;
        return new Moves(
                editor && drafting,
                editor && drafting,
                editor && submitted,
                editor && draft.state().open(),
                editor && !draft.state().open(),
                approver && !hand,
                approver && hand);
    }

    /** True for an account that may begin a draft, which is always one of its own region. */
    public boolean mayDraft() {
        AccountView me = account.get();
        return me.has(Role.POLICY_EDITOR) && me.region().level().compareTo(RegionLevel.COUNTY) <= 0;
    }
}
