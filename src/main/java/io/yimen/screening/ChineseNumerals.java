package io.yimen.screening;

/** Numbers as articles of law are counted: 十三, 二十, 九十九. */
final class ChineseNumerals {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumerals() {}

    /** @param number 1 to 99 */
    static String of(int number) {
        int tens = number / 10;
        int ones = number % 10;
        String high = tens == 0 ? "" : tens == 1 ? "十" : digit(tens) + "十";
        return ones == 0 && tens > 0 ? high : high + digit(ones);
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }
}
