package io.yimen.application.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an input is the path of its field in the facts: {@code members[2].disability.level} is
 * {@code /members/2/disability/level}. So pages, documents and error pointers need no table between them.
 */
record FactsPath(List<Object> steps) {

    private static final Pattern STEP = Pattern.compile("([A-Za-z]+)|\\[(\\d{1,3})]");
    private static final Pattern WHOLE = Pattern.compile("[A-Za-z]+(\\[\\d{1,3}])?(\\.[A-Za-z]+(\\[\\d{1,3}])?)*");

    static boolean isPath(String name) {
        return WHOLE.matcher(name).matches();
    }

    static FactsPath of(String name) {
        List<Object> steps = new ArrayList<>();
        Matcher step = STEP.matcher(name);
        while (step.find()) {
            if (step.group(2) == null) {
                steps.add(step.group(1));
            } else {
                steps.add(Integer.valueOf(step.group(2)));
            }
        }
        return new FactsPath(List.copyOf(steps));
    }

    /** {@code /members/2/name} becomes {@code members[2].name}; the pointer of the whole document becomes nothing. */
    static String nameOf(String pointer) {
        return pointer.replaceFirst("^/", "")
                .replaceAll("/(\\d+)(?=/|$)", "[$1]")
                .replace('/', '.');
    }

    /** The last word, which alone decides how a field is read. */
    String field() {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i) instanceof String word) {
                return word;
            }
        }
        return "";
    }

    String top() {
        return steps.isEmpty() ? "" : steps.get(0).toString();
    }
}
