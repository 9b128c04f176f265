package io.yimen.application;

/** The check digit of bank cards (ISO/IEC 7812). */
final class Luhn {

    private Luhn() {}

    /** A bank card number has 16 to 19 digits; other accounts are not numbered by this rule. */
    static boolean looksLikeCard(String account) {
        return account.matches("[0-9]{16,19}");
    }

    static boolean holds(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
