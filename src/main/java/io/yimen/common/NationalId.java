package io.yimen.common;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A citizen's 18-character identity number (GB 11643-1999): six-digit address code, birth date, three-digit sequence
 * code whose last digit is odd for men, and a check character. The county part may be one that was abolished long ago,
 * so only its province is tested.
 */
public record NationalId(String value) {

    /** What is wrong with a number; the names are message keys under {@code common.nationalId}. */
    public enum Fault {
        LENGTH,
        CHARACTERS,
        PROVINCE,
        BIRTH_DATE,
        CHECKSUM
    }

    /** The text is not a national ID; it says which part is wrong and never repeats the text. */
    public static final class InvalidNationalId extends IllegalArgumentException {
        private final Fault fault;

        InvalidNationalId(Fault fault) {
            super("Not a national ID: " + fault);
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Pattern FORM = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    public NationalId {
        value = normalise(value);
        check(value);
    }

    /** Trims, narrows full-width characters and turns {@code x} into {@code X}; the result need not be valid. */
    public static String normalise(String text) {
        StringBuilder narrow = new StringBuilder(18);
        text.strip()
                .chars()
                .filter(c -> c != ' ')
                .forEach(c -> narrow.append((char) (c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c)));
        return narrow.toString().replace('x', 'X');
    }

    /** The check character that belongs to 17 digits. */
    public static char checkCharacter(String seventeenDigits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeenDigits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static void check(String id) {
        if (id.length() != 18) {
            throw new InvalidNationalId(Fault.LENGTH);
        }
        if (!FORM.matcher(id).matches()) {
            throw new InvalidNationalId(Fault.CHARACTERS);
        }
        if (!PROVINCES.contains(id.substring(0, 2))) {
            throw new InvalidNationalId(Fault.PROVINCE);
        }
        try {
            if (birthDate(id).getYear() < 1850) {
                throw new InvalidNationalId(Fault.BIRTH_DATE);
            }
        } catch (DateTimeException e) {
            throw new InvalidNationalId(Fault.BIRTH_DATE);
        }
        if (checkCharacter(id) != id.charAt(17)) {
            throw new InvalidNationalId(Fault.CHECKSUM);
        }
    }

    private static LocalDate birthDate(String id) {
        return LocalDate.of(
                Integer.parseInt(id.substring(6, 10)),
                Integer.parseInt(id.substring(10, 12)),
                Integer.parseInt(id.substring(12, 14)));
    }

    public LocalDate birthDate() {
        return birthDate(value);
    }

    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** {@code 610***********1234}: the first three and the last four characters. */
    public String masked() {
        return value.substring(0, 3) + "*".repeat(11) + value.substring(14);
    }

    /** Masked, so that a number never reaches a log by accident. */
    @Override
    public String toString() {
        return masked();
    }
}
