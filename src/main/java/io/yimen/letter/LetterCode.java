package io.yimen.letter;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The code by which a letter is known to be real: four signs that tell the county, where it is looked for, and ten that nobody can
 * guess, from letters and digits that are not mistaken for each other.
 */
final class LetterCode {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int OF_COUNTY = 4;
    private static final int OF_CHANCE = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LetterCode() {}

    static String next(int county) {
        StringBuilder code = new StringBuilder();
        int left = county;
        for (int i = 0; i < OF_COUNTY; i++) {
            code.insert(0, SIGNS.charAt(left % SIGNS.length()));
            left /= SIGNS.length();
        }
        for (int i = 0; i < OF_CHANCE; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** As it stands on paper. */
    static String grouped(String code) {
        return code.substring(0, 4) + "-" + code.substring(4, 9) + "-" + code.substring(9);
    }

    /** As people type it: small, wide, with blanks or without hyphens. */
    static Optional<String> read(String typed) {
        String code = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "");
        return code.length() == OF_COUNTY + OF_CHANCE && code.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
                ? Optional.of(code)
                : Optional.empty();
    }

    static int county(String code) {
        int county = 0;
        for (int i = 0; i < OF_COUNTY; i++) {
            county = county * SIGNS.length() + SIGNS.indexOf(code.charAt(i));
        }
        return county;
    }
}
