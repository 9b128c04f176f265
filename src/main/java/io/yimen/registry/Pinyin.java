package io.yimen.registry;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A name's syllables: surnames by their own table, given names by the phrase dictionary, rare characters without a reading left out. */
final class Pinyin {

    private static final int MOST_READINGS = 3;

    private Pinyin() {}

    /** Every plausible reading of a name, the likeliest first; the others differ from it in one syllable. */
    static List<List<String>> readings(String name) {
        List<String> characters = characters(name);
        List<String> best = best(name, characters);
        Set<List<String>> readings = new LinkedHashSet<>();
        readings.add(best);
        for (int i = 0; i < characters.size(); i++) {
            for (String other : alternatives(characters.get(i))) {
                List<String> variant = new ArrayList<>(best);
                variant.set(i, other);
                readings.add(variant);
            }
        }
        return List.copyOf(readings);
    }

    /** The syllables of the likeliest reading, one a character; blank where a character has none. */
    private static List<String> best(String name, List<String> characters) {
        String surname = SurnameReadings.surnameOf(name);
        List<String> syllables = new ArrayList<>(SurnameReadings.syllables(surname));
        List<String> given = characters.subList(syllables.size(), characters.size());
        syllables.addAll(byPhrase(given));
        return syllables;
    }

    private static List<String> byPhrase(List<String> characters) {
        String text = String.join("", characters);
        String[] parts =
                PinyinHelper.toPinyin(text, PinyinStyleEnum.NORMAL, " ").split(" ");
        boolean aligned = parts.length == characters.size();
        List<String> syllables = new ArrayList<>();
        for (int i = 0; i < characters.size(); i++) {
            // a character outside the basic plane throws the count out: then read one by one
            syllables.add(
                    aligned
                            ? letters(parts[i])
                            : alternatives(characters.get(i)).stream()
                                    .findFirst()
                                    .orElse(""));
        }
        return syllables;
    }

    private static List<String> alternatives(String character) {
        if (character.length() > 1) {
            return List.of();
        }
        return PinyinHelper.toPinyinList(character.charAt(0), PinyinStyleEnum.NORMAL).stream()
                .map(Pinyin::letters)
                .filter(syllable -> !syllable.isEmpty())
                .distinct()
                .limit(MOST_READINGS)
                .toList();
    }

    private static List<String> characters(String name) {
        return name.codePoints().mapToObj(Character::toString).toList();
    }

    /** Lower-case letters only; ü is written v, as keyboards do. */
    private static String letters(String syllable) {
        return syllable.replace('ü', 'v').replaceAll("[^a-z]", "");
    }
}
