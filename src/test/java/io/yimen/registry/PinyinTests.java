package io.yimen.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTests {

    @ParameterizedTest
    @CsvSource({
        "曾国强, zeng guo qiang",
        "单雄信, shan xiong xin",
        "仇英, qiu ying",
        "解缙, xie jin",
        "查良镛, zha liang yong",
        "盖叫天, ge jiao tian",
        "区志强, ou zhi qiang",
        "朴树, piao shu",
        "翟天临, zhai tian lin",
        "缪贤, miao xian",
        "任静, ren jing",
        "欧阳修, ou yang xiu",
        "尉迟恭, yu chi gong",
        "万俟卨, mo qi xie",
        "单于明, chan yu ming",
        "吕布, lv bu",
        "王秀英, wang xiu ying"
    })
    void reads_surnames_as_surnames(String name, String syllables) {
        assertThat(String.join(" ", Pinyin.readings(name).get(0))).isEqualTo(syllables);
    }

    @Test
    void keeps_the_everyday_reading_of_a_surname_as_a_second_one() {
        assertThat(Pinyin.readings("单雄信")).map(r -> String.join(" ", r)).contains("dan xiong xin");
    }

    @Test
    void a_character_that_is_a_surname_elsewhere_is_read_plainly_inside_a_name() {
        assertThat(Pinyin.readings("王解放").get(0)).containsExactly("wang", "jie", "fang");
    }

    @Test
    void a_character_without_a_reading_leaves_the_others_readable() {
        assertThat(Pinyin.readings("王𬍛英").get(0)).containsExactly("wang", "", "ying");
    }

    @ParameterizedTest
    @CsvSource({
        "王秀英, NAME, 王秀英",
        "王秀英, NAME, 秀英",
        "王秀英, PINYIN, wangxiuying",
        "王秀英, PINYIN, xiuying",
        "王秀英, INITIALS, wxy",
        "王秀英, INITIALS, wangxy",
        "欧阳修文, PINYIN, xiuwen",
        "欧阳修文, INITIALS, oyxw",
        "吕秀英, PINYIN, lvxiuying",
        "吕秀英, PINYIN, luxiuying",
        "曾国强, PINYIN, zengguoqiang",
        "曾国强, PINYIN, cengguoqiang",
        "阿依古丽·买买提, NAME, 阿依古丽买买提",
        "阿依古丽·买买提, NAME, 买买提",
        "王 芳, NAME, 王芳"
    })
    void a_name_can_be_begun_in_many_ways(String name, SearchKeys.Kind kind, String text) {
        assertThat(SearchKeys.of(name)).contains(new SearchKeys.Key(kind, text));
    }

    @Test
    void keys_stay_few() {
        assertThat(SearchKeys.of("王秀英")).hasSizeLessThan(14);
        assertThat(SearchKeys.of("阿不都热依木江·阿不都克里木")).hasSizeLessThan(60);
    }
}
