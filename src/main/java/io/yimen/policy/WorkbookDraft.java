package io.yimen.policy;

import io.yimen.common.BusinessClock;
import io.yimen.common.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds in an uploaded workbook what differs from a region's own values; an empty cell gives a value of its own back. */
@Component
class WorkbookDraft {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final PolicyCatalogue catalogue;
    private final Policies policies;
    private final MessageSource messages;
    private final BusinessClock clock;

    WorkbookDraft(PolicyCatalogue catalogue, Policies policies, MessageSource messages, BusinessClock clock) {
        this.catalogue = catalogue;
        this.policies = policies;
        this.messages = messages;
        this.clock = clock;
    }

    /** The draft that the workbook asks for, and in which row each of its keys stands. */
    record Changes(DraftInput input, String sheet, Map<String, WorkbookReader.Line> rows) {

        /** The faults at values as bad cells, the others at the fields of the form. */
        BadWorkbook asCells(InvalidDraft invalid) {
            List<DraftFault> fields = new ArrayList<>();
            List<BadCell> cells = new ArrayList<>();
            for (DraftFault fault : invalid.faults()) {
                String key = fault.field().replaceFirst("^v\\.", "");
                WorkbookReader.Line line = rows.get(key);
                if (line != null) {
                    cells.add(bad(sheet, line, PolicyColumn.OWN, line.own(), fault));
                } else {
                    fields.add(
                            fault.field().equals("startsOn")
                                    ? new DraftFault("importStartsOn", fault.code(), fault.args())
                                    : new DraftFault("sheet", fault.code(), fault.args()));
                }
            }
            return new BadWorkbook(fields, cells);
        }
    }

    Changes read(byte[] content, RegionCode region, String startsOn) {
        WorkbookReader.Read read = WorkbookReader.read(content);
        check(read, region);
        LocalDate start = DraftReader.day(startsOn).orElseGet(clock::today);
        Map<String, WorkbookReader.Line> rows = new TreeMap<>();
        Map<String, String> typed = new TreeMap<>();
        Set<String> unset = new HashSet<>();
        List<BadCell> cells = new ArrayList<>();
        for (WorkbookReader.Line line : read.lines()) {
            Optional<Parameter> parameter = catalogue.find(line.key());
            Optional<BadCell> bad = wrong(read.sheet(), line, parameter.isPresent(), rows);
            if (bad.isPresent()) {
                cells.add(bad.get());
                continue;
            }
            rows.put(line.key(), line);
            Parameter known = parameter.orElseThrow();
            Optional<PolicyValue> own = policies.versions().own(known, region, start);
            change(known, line, own.map(PolicyValue::value), typed, unset);
        }
        if (!cells.isEmpty()) {
            throw new BadWorkbook(List.of(), cells);
        }
        if (typed.isEmpty() && unset.isEmpty()) {
            throw BadWorkbook.file("NO_DIFFERENCE");
        }
        return new Changes(new DraftInput(startsOn, "", "", "", "", typed, unset), read.sheet(), rows);
    }

    private void check(WorkbookReader.Read read, RegionCode region) {
        boolean ours = heads(PolicyColumn.KEY).anyMatch(read.header().get(PolicyColumn.KEY.ordinal())::equals)
                && heads(PolicyColumn.OWN).anyMatch(read.header().get(PolicyColumn.OWN.ordinal())::equals);
        if (!ours) {
            throw BadWorkbook.file("SHEET_HEADER");
        }
        read.region().filter(code -> !code.equals(region.value())).ifPresent(code -> {
            throw BadWorkbook.file("SHEET_REGION", code, region.value());
        });
    }

    private Stream<String> heads(PolicyColumn column) {
        return LANGUAGES.stream().map(locale -> messages.getMessage(column.messageKey(), null, locale));
    }

    private static Optional<BadCell> wrong(
            String sheet, WorkbookReader.Line line, boolean known, Map<String, WorkbookReader.Line> before) {
        if (!known) {
            return Optional.of(bad(sheet, line, PolicyColumn.KEY, line.key(), DraftFault.at("sheet", "UNKNOWN_KEY")));
        }
        if (before.containsKey(line.key())) {
            return Optional.of(bad(sheet, line, PolicyColumn.KEY, line.key(), DraftFault.at("sheet", "KEY_TWICE")));
        }
        return line.formula()
                ? Optional.of(bad(sheet, line, PolicyColumn.OWN, line.own(), DraftFault.at("sheet", "FORMULA")))
                : Optional.empty();
    }

    private void change(
            Parameter parameter,
            WorkbookReader.Line line,
            Optional<String> own,
            Map<String, String> typed,
            Set<String> unset) {
        String text = plain(parameter, line.own());
        boolean emptied = parameter.type() == ParameterType.CODE_LIST && isNone(line.own());
        if (emptied) {
            if (!own.filter(String::isEmpty).isPresent()) {
                unset.add(parameter.key());
            }
        } else if (text.isEmpty()) {
            // a list of codes cannot be given back, so an empty cell leaves it alone
            if (own.isPresent() && parameter.type() != ParameterType.CODE_LIST) {
                unset.add(parameter.key());
            }
        } else if (own.isEmpty() || !same(parameter, text, own.get())) {
            typed.put(parameter.key(), text);
        }
    }

    private static boolean same(Parameter parameter, String typed, String own) {
        try {
            String kept = ValueText.kept(parameter, typed);
            return ParameterChecks.fault(parameter, kept).isEmpty() && ValueText.same(parameter, kept, own);
        } catch (InvalidPolicyValue e) {
            return false;
        }
    }

    /** Yes, no and choices may stand in either language, or as their codes. */
    private String plain(Parameter parameter, String text) {
        if (parameter.type() == ParameterType.BOOLEAN) {
            return says("web.yes", text) ? "true" : says("web.no", text) ? "false" : text.toLowerCase(Locale.ROOT);
        }
        return parameter.choices().stream()
                .filter(choice -> says("policy.choice." + choice, text))
                .findFirst()
                .orElse(text);
    }

    private boolean isNone(String text) {
        return says("policy.empty-list", text);
    }

    private boolean says(String key, String text) {
        return LANGUAGES.stream()
                .anyMatch(locale -> messages.getMessage(key, null, locale).equalsIgnoreCase(text));
    }

    private static BadCell bad(
            String sheet, WorkbookReader.Line line, PolicyColumn column, String text, DraftFault fault) {
        return new BadCell(sheet, line.row(), column.letter(), text, fault);
    }
}
