package io.yimen.policy;

import io.yimen.common.BusinessClock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Makes a draft of what was typed, and finds every fault that can be seen without the other drafts. */
@Component
class DraftReader {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int YEARS_AHEAD = 10;
    private static final Pattern ID_NUMBER = Pattern.compile("[1-9][0-9]{16}[0-9Xx]");

    private final PolicyCatalogue catalogue;
    private final ValueChecks checks;
    private final Policies policies;
    private final BusinessClock clock;

    DraftReader(PolicyCatalogue catalogue, ValueChecks checks, Policies policies, BusinessClock clock) {
        this.catalogue = catalogue;
        this.checks = checks;
        this.policies = policies;
        this.clock = clock;
    }

    /** The draft as it would be saved; with faults it is not to be. */
    record Reading(PolicyDraft draft, List<DraftFault> faults) {}

    Reading read(DraftInput input, PolicyDraft before) {
        List<DraftFault> faults = new ArrayList<>();
        LocalDate startsOn = day(input.startsOn()).orElse(null);
        if (startsOn == null) {
            faults.add(DraftFault.at("startsOn", "DATE"));
        } else if (startsOn.isBefore(EARLIEST) || startsOn.isAfter(clock.today().plusYears(YEARS_AHEAD))) {
            faults.add(DraftFault.at(
                    "startsOn", "DATE_RANGE", EARLIEST, clock.today().plusYears(YEARS_AHEAD)));
        }
        LocalDate start = startsOn == null ? before.startsOn() : startsOn;
        String number = text("documentNumber", input.documentNumber(), 100, faults);
        String title = text("documentTitle", input.documentTitle(), 200, faults);
        DraftGrounds grounds = new DraftGrounds(
                text("backPay", input.backPay(), 200, faults), text("correction", input.correction(), 500, faults));
        Map<String, String> values = values(input, before, start, faults);
        return new Reading(
                new PolicyDraft(
                        before.id(),
                        before.region(),
                        start,
                        number,
                        title,
                        before.state(),
                        values,
                        before.draftedBy(),
                        before.version(),
                        grounds,
                        before.people()),
                faults);
    }

    /** {@code 2026-12-01} or {@code 20261201}. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip().replace("-", ""), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String text(String field, String typed, int most, List<DraftFault> faults) {
        String text = typed.strip();
        if (text.length() > most) {
            faults.add(DraftFault.at(field, "TOO_LONG", most));
        } else if (ID_NUMBER.matcher(text).find()) {
            faults.add(DraftFault.at(field, "ID_NUMBER"));
        }
        return text;
    }

    private Map<String, String> values(
            DraftInput input, PolicyDraft before, LocalDate startsOn, List<DraftFault> faults) {
        Map<String, String> values = new TreeMap<>();
        for (Parameter parameter : catalogue.all()) {
            wanted(parameter, input, before)
                    .ifPresent(wish -> values.put(parameter.key(), value(parameter, wish, before, startsOn, faults)));
        }
        return values;
    }

    /** What is to become of a parameter; {@code typed} is empty when it is to be given back. */
    private record Wish(String typed, boolean unset) {}

    private static Optional<Wish> wanted(Parameter parameter, DraftInput input, PolicyDraft before) {
        String key = parameter.key();
        boolean unset = input.unset().contains(key);
        String typed = input.typed().get(key);
        if (unset || (typed != null && !typed.isBlank())) {
            return Optional.of(new Wish(typed == null ? "" : typed, unset));
        }
        // what the form did not ask about stays
        return typed == null
                ? Optional.ofNullable(before.values().get(key))
                        .map(kept -> new Wish(ValueText.typed(parameter, kept), kept.isEmpty()))
                : Optional.empty();
    }

    private String value(
            Parameter parameter, Wish wish, PolicyDraft before, LocalDate startsOn, List<DraftFault> faults) {
        String key = parameter.key();
        if (wish.unset()) {
            if (!wish.typed().isBlank()) {
                faults.add(DraftFault.ofValue(key, "SET_AND_UNSET"));
            }
            giveBack(parameter, before, startsOn).ifPresent(faults::add);
            return "";
        }
        ValueChecks.Checked checked = checks.check(parameter, wish.typed());
        Optional<DraftFault> fault = checked.fault()
                .or(() -> SettingPower.refusal(parameter, before.region(), startsOn))
                .or(() -> SettingPower.belowGuidingLine(
                        parameter, before.region(), startsOn, checked.kept(), policies.versions()));
        fault.ifPresent(faults::add);
        return checked.kept();
    }

    /** Only a value of one's own can be given back; a list of codes is emptied instead, which is setting it. */
    private Optional<DraftFault> giveBack(Parameter parameter, PolicyDraft before, LocalDate startsOn) {
        if (parameter.type() == ParameterType.CODE_LIST) {
            return SettingPower.refusal(parameter, before.region(), startsOn);
        }
        boolean own =
                policies.versions().own(parameter, before.region(), startsOn).isPresent();
        return own ? Optional.empty() : Optional.of(DraftFault.ofValue(parameter.key(), "NOTHING_TO_GIVE_BACK"));
    }
}
