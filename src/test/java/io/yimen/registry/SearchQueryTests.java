package io.yimen.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.common.NationalId;
import io.yimen.registry.SearchResult.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTests {

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", " 11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ"})
    void a_whole_number_is_searched_as_one_and_shown_masked(String typed) {
        SearchQuery query = SearchQuery.of(typed);

        assertThat(query.kind()).isEqualTo(Kind.ID);
        assertThat(query.id()).isEqualTo(new NationalId("11010519491231002X"));
        assertThat(query.shown()).isEqualTo("110***********002X");
    }

    @Test
    void the_fifteen_digits_of_old_cards_are_the_same_person() {
        assertThat(SearchQuery.of("110105491231002").id()).isEqualTo(new NationalId("11010519491231002X"));
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, CHECKSUM",
        "1101051949, LENGTH",
        "11010519491331002X, BIRTH_DATE",
        "99010519491231002X, PROVINCE",
        "王1101051949123100, CHARACTERS"
    })
    void a_wrong_number_says_what_is_wrong_and_is_not_shown_again(String typed, NationalId.Fault fault) {
        SearchQuery query = SearchQuery.of(typed);

        assertThat(query.kind()).isEqualTo(Kind.BAD_ID);
        assertThat(query.fault()).isIn(fault, NationalId.Fault.LENGTH);
        assertThat(query.shown()).contains("***");
    }

    @Test
    void letters_may_be_pinyin_or_initials_and_characters_are_a_name() {
        assertThat(SearchQuery.of("Wang Xiu-ying".replace("-", "'")).key()).isEqualTo("wangxiuying");
        assertThat(SearchQuery.of("LÜ bu").key()).isEqualTo("lvbu");
        assertThat(SearchQuery.of("wxy").keyKinds()).contains(SearchKeys.Kind.PINYIN, SearchKeys.Kind.INITIALS);
        assertThat(SearchQuery.of("王秀").keyKinds()).containsExactly(SearchKeys.Kind.NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void nothing_is_not_searched(String typed) {
        assertThat(SearchQuery.of(typed).kind()).isEqualTo(Kind.NOTHING_ASKED);
    }

    @Test
    void a_text_longer_than_any_name_is_not_searched() {
        assertThat(SearchQuery.of("王".repeat(65)).kind()).isEqualTo(Kind.NOTHING_ASKED);
    }
}
