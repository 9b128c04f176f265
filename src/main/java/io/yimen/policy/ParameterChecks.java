package io.yimen.policy;

import io.yimen.policy.InvalidPolicyValue.Fault;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a value fits its parameter: type first, then range or choice. */
final class ParameterChecks {

    private static final Pattern MONEY = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    /** A thousand times the whole; no multiple of a line is larger. */
    private static final int MOST_BASIS_POINTS = 10_000_000;

    private ParameterChecks() {}

    static Optional<Fault> fault(Parameter parameter, String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return switch (parameter.type()) {
            case MONEY -> unless(MONEY.matcher(value).matches(), Fault.NOT_MONEY);
            case MONEY_LIST -> unless(all(MONEY, value), Fault.NOT_MONEY_LIST);
            case CODE_LIST -> unless(all(CODE, value), Fault.NOT_CODE_LIST);
            case BOOLEAN -> unless(value.equals("true") || value.equals("false"), Fault.NOT_BOOLEAN);
            case ENUM -> unless(parameter.choices().contains(value), Fault.NOT_A_CHOICE);
            case INTEGER -> whole(value, parameter.key().equals("payment.day_of_month") ? 1 : 0, most(parameter));
            case BASIS_POINTS -> whole(value, 0, MOST_BASIS_POINTS);
        };
    }

    private static int most(Parameter parameter) {
        return parameter.key().equals("payment.day_of_month") ? 31 : 999_999_999;
    }

    private static Optional<Fault> whole(String value, int least, int most) {
        if (!WHOLE.matcher(value).matches()) {
            return Optional.of(Fault.NOT_WHOLE_NUMBER);
        }
        int number = Integer.parseInt(value);
        return unless(least <= number && number <= most, Fault.OUT_OF_RANGE);
    }

    private static boolean all(Pattern element, String list) {
        return Arrays.stream(list.split(",", -1)).allMatch(element.asMatchPredicate());
    }

    private static Optional<Fault> unless(boolean fits, Fault fault) {
        return fits ? Optional.empty() : Optional.of(fault);
    }
}
