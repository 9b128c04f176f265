package io.yimen.registry;

import io.yimen.common.NationalId;
import io.yimen.registry.SearchResult.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a query is understood: a number when it has digits, else a name in characters or in letters. */
record SearchQuery(
        Kind kind, String shown, String key, @Nullable NationalId id, NationalId.@Nullable Fault fault) {

    private static final int LONGEST = 64;
    private static final Pattern TEMPORARY =
            Pattern.compile("LS([1-9][0-9]{5})-?([0-9]{6})-?([0-9]{4})", Pattern.CASE_INSENSITIVE);

    static SearchQuery of(String text) {
        String query = text.strip();
        if (query.isEmpty() || query.length() > LONGEST) {
            return new SearchQuery(Kind.NOTHING_ASKED, "", "", null, null);
        }
        String narrow = NationalId.normalise(query);
        Matcher temporary = TEMPORARY.matcher(narrow);
        if (temporary.matches()) {
            String key = "LS" + temporary.group(1) + "-" + temporary.group(2) + "-" + temporary.group(3);
            return new SearchQuery(Kind.TEMPORARY_KEY, key, key, null, null);
        }
        return narrow.chars().anyMatch(Character::isDigit) ? byNumber(narrow) : byName(query);
    }

    private static SearchQuery byNumber(String number) {
        try {
            NationalId id = new NationalId(modern(number));
            return new SearchQuery(Kind.ID, id.masked(), "", id, null);
        } catch (NationalId.InvalidNationalId e) {
            return new SearchQuery(Kind.BAD_ID, masked(number), "", null, e.fault());
        }
    }

    private static SearchQuery byName(String query) {
        return new SearchQuery(
                Kind.NAME, query, SearchKeys.bare(query.replace('ü', 'v').replace('Ü', 'v')), null, null);
    }

    /** The fifteen digits of before 1999 become eighteen: the century and the check character are added. */
    private static String modern(String number) {
        if (!number.matches("[0-9]{15}")) {
            return number;
        }
        String seventeen = number.substring(0, 6) + "19" + number.substring(6);
        return seventeen + NationalId.checkCharacter(seventeen);
    }

    /** Even a wrong number may be somebody's with one digit off: only its ends are shown again. */
    private static String masked(String number) {
        return number.length() < 8
                ? number
                : number.substring(0, 3) + "*".repeat(number.length() - 7) + number.substring(number.length() - 4);
    }

    /** Which keys the query may be the beginning of. */
    List<SearchKeys.Kind> keyKinds() {
        boolean letters = key.toLowerCase(Locale.ROOT).matches("[a-z]+");
        return letters ? List.of(SearchKeys.Kind.values()) : List.of(SearchKeys.Kind.NAME);
    }

    Optional<NationalId> number() {
        return Optional.ofNullable(id);
    }
}
