package io.yimen.registry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a search for a person may begin with. */
final class SearchKeys {

    /** Which part of a name a key is made of. */
    enum Kind {
        NAME,
        PINYIN,
        INITIALS
    }

    /** One entry of the search index. */
    record Key(Kind kind, String text) {}

    private static final int LONGEST = 60;
    private static final int MOST_TAILS = 12;

    private SearchKeys() {}

    static Set<Key> of(String name) {
        Set<Key> keys = new LinkedHashSet<>();
        String bare = bare(name);
        tails(bare).forEach(tail -> keys.add(new Key(Kind.NAME, tail)));
        int surname = Math.max(1, SurnameReadings.surnameOf(bare).length());
        for (List<String> reading : Pinyin.readings(bare)) {
            addReading(reading, Math.min(surname, reading.size()), keys);
        }
        return keys;
    }

    private static void addReading(List<String> reading, int surname, Set<Key> keys) {
        String whole = String.join("", reading);
        String family = String.join("", reading.subList(0, surname));
        String given = String.join("", reading.subList(surname, reading.size()));
        for (String text : List.of(whole, given)) {
            add(Kind.PINYIN, text, keys);
            add(Kind.PINYIN, text.replace('v', 'u'), keys);
        }
        add(Kind.INITIALS, initials(reading), keys);
        add(Kind.INITIALS, family + initials(reading.subList(surname, reading.size())), keys);
    }

    private static void add(Kind kind, String text, Set<Key> keys) {
        if (!text.isEmpty()) {
            keys.add(new Key(kind, text.substring(0, Math.min(LONGEST, text.length()))));
        }
    }

    private static String initials(List<String> syllables) {
        StringBuilder initials = new StringBuilder();
        syllables.stream().filter(s -> !s.isEmpty()).forEach(s -> initials.append(s.charAt(0)));
        return initials.toString();
    }

    /** The name and its ends of two characters or more, so that any inner part is the beginning of one of them. */
    private static Set<String> tails(String name) {
        Set<String> tails = new LinkedHashSet<>();
        tails.add(name);
        int count = name.codePointCount(0, name.length());
        for (int i = 1; i < Math.min(count - 1, MOST_TAILS); i++) {
            tails.add(name.substring(name.offsetByCodePoints(0, i)));
        }
        return tails;
    }

    /** Without spaces and the dots of transcribed names, which people leave out; Latin letters small. */
    static String bare(String text) {
        return text.replaceAll("[\\s·•‧・.'’]", "").toLowerCase(Locale.ROOT);
    }
}
