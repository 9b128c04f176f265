package io.yimen.common;

/** Makes text safe for spreadsheets: what a program might read as a formula begins with an apostrophe instead. */
public final class TextCells {

    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private TextCells() {}

    public static String safe(String text) {
        // programs skip blanks and control characters before they look for a formula
        String shown = text.stripLeading();
        boolean dangerous = startsDangerously(text) || startsDangerously(shown);
        return dangerous ? "'" + text : text;
    }

    private static boolean startsDangerously(String text) {
        return !text.isEmpty() && (DANGEROUS.indexOf(text.charAt(0)) >= 0 || Character.isISOControl(text.charAt(0)));
    }
}
