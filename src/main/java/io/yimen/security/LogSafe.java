package io.yimen.security;

/** Makes text from outside safe for a log or a list of events: one line, no control or direction marks, not endless. */
final class LogSafe {

    private static final int LONGEST = 300;

    private LogSafe() {}

    static String text(String raw) {
        StringBuilder safe = new StringBuilder(Math.min(raw.length(), LONGEST));
        for (int i = 0; i < raw.length() && safe.length() < LONGEST; i++) {
            char c = raw.charAt(i);
            if (isUnsafe(c)) {
                safe.append("\\u%04x".formatted((int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    private static boolean isUnsafe(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
