package io.yimen.policy;

import io.yimen.codes.CodeLists;
import io.yimen.policy.InvalidPolicyValue.Fault;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether a region may publish a value: type, range, order of a list, and codes that exist. */
@Component
class ValueChecks {

    private static final String INCOME_CODES = "income";
    private static final int LONGEST_LIST = 40;

    private final CodeLists codes;

    ValueChecks(CodeLists codes) {
        this.codes = codes;
    }

    /** The kept form of what was typed at a field, or what is wrong with it. */
    Checked check(Parameter parameter, String typed) {
        try {
            String kept = ValueText.kept(parameter, typed);
            return new Checked(kept, fault(parameter, kept));
        } catch (InvalidPolicyValue e) {
            return new Checked(
                    "",
                    Optional.of(DraftFault.ofValue(parameter.key(), e.fault().name())));
        }
    }

    record Checked(String kept, Optional<DraftFault> fault) {}

    private Optional<DraftFault> fault(Parameter parameter, String kept) {
        Optional<Fault> type = ParameterChecks.fault(parameter, kept);
        if (type.isPresent() && type.get() != Fault.OUT_OF_RANGE) {
            return Optional.of(DraftFault.ofValue(parameter.key(), type.get().name()));
        }
        return range(parameter, kept).or(() -> list(parameter, kept));
    }

    private static Optional<DraftFault> range(Parameter parameter, String kept) {
        return ValueRange.of(parameter)
                .filter(range -> !kept.isEmpty() && !numbers(parameter, kept).allMatch(range::holds))
                .map(range -> DraftFault.ofValue(
                        parameter.key(),
                        Fault.OUT_OF_RANGE.name(),
                        shown(parameter, range.least()),
                        shown(parameter, range.most())));
    }

    private Optional<DraftFault> list(Parameter parameter, String kept) {
        List<String> items = List.of(kept.split(","));
        if (parameter.type() == ParameterType.MONEY_LIST && !kept.isEmpty()) {
            boolean ascending = items.size() <= LONGEST_LIST && isAscending(items);
            return ascending
                    ? Optional.empty()
                    : Optional.of(DraftFault.ofValue(parameter.key(), Fault.NOT_ASCENDING.name()));
        }
        if (parameter.type() == ParameterType.CODE_LIST && !kept.isEmpty()) {
            return items.stream()
                    .filter(code -> codes.find(INCOME_CODES, code).isEmpty())
                    .findFirst()
                    .map(code -> DraftFault.ofValue(parameter.key(), Fault.UNKNOWN_CODE.name(), code));
        }
        return Optional.empty();
    }

    private static boolean isAscending(List<String> amounts) {
        for (int i = 1; i < amounts.size(); i++) {
            if (new BigDecimal(amounts.get(i - 1)).compareTo(new BigDecimal(amounts.get(i))) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static Stream<String> numbers(Parameter parameter, String kept) {
        return Arrays.stream(ValueText.typed(parameter, kept).split(", "));
    }

    private static String shown(Parameter parameter, BigDecimal bound) {
        return bound.toPlainString() + (parameter.type() == ParameterType.BASIS_POINTS ? "%" : "");
    }
}
