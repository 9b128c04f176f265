package io.yimen.registry;

import static io.yimen.registry.People.BEILIN;
import static io.yimen.registry.People.NANYUANMEN;
import static io.yimen.registry.People.anotherNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yimen.common.Residence;
import io.yimen.database.StatementCounter;
import io.yimen.database.YimenTest;
import io.yimen.registry.HouseholdView.MemberView;
import io.yimen.registry.RegisterHousehold.Member;
import io.yimen.security.SignedIn;
import io.yimen.security.StaffIdentity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@YimenTest
class HouseholdTests {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Autowired
    private Registry registry;

    @Autowired
    private StaffIdentity staff;

    @Test
    void the_head_stands_first_and_then_the_spouse_and_the_oldest() {
        UUID head = somebody("郭守成");
        UUID wife = somebody("王秀英");
        UUID child = somebody("郭小明");

        UUID id = household(
                JANUARY,
                new Member(child, Kinship.CHILD),
                new Member(wife, Kinship.SPOUSE),
                new Member(head, Kinship.HEAD));

        assertThat(view(id).members()).extracting(MemberView::name).containsExactly("郭守成", "王秀英", "郭小明");
        assertThat(view(id).residence()).isEqualTo(Residence.URBAN);
        assertThat(person(head).household()).isEqualTo(id);
    }

    @Test
    void who_leaves_keeps_the_time_spent_there() {
        UUID head = somebody("刘一");
        UUID son = somebody("刘二");
        UUID id = household(JANUARY, new Member(head, Kinship.HEAD), new Member(son, Kinship.CHILD));

        UUID again = household(JUNE, new Member(head, Kinship.HEAD));

        assertThat(again).isEqualTo(id);
        assertThat(view(id).membersOn(LocalDate.of(2026, 5, 31))).hasSize(2);
        assertThat(view(id).membersOn(JUNE)).extracting(MemberView::name).containsExactly("刘一");
        assertThat(person(son).household()).isNull();
    }

    @Test
    void who_moves_to_another_household_leaves_the_first_on_the_day_before() {
        UUID father = somebody("张大");
        UUID daughter = somebody("张小妹");
        UUID husband = somebody("孙新郎");
        UUID home = household(JANUARY, new Member(father, Kinship.HEAD), new Member(daughter, Kinship.CHILD));

        UUID own = household(JUNE, new Member(husband, Kinship.HEAD), new Member(daughter, Kinship.SPOUSE));

        MemberView before = view(home).members().stream()
                .filter(m -> m.name().equals("张小妹"))
                .findFirst()
                .orElseThrow();
        assertThat(before.to()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(person(daughter).household()).isEqualTo(own);
    }

    @Test
    void a_household_that_everybody_left_has_ended() {
        UUID widow = somebody("寡居人");
        UUID son = somebody("儿子人");
        UUID alone = household(JANUARY, new Member(widow, Kinship.HEAD));

        household(JUNE, new Member(son, Kinship.HEAD), new Member(widow, Kinship.PARENT));

        assertThat(view(alone).to()).isEqualTo(LocalDate.of(2026, 5, 31));
    }

    @Test
    void the_same_again_changes_nothing_and_a_correction_of_the_same_day_replaces() {
        UUID head = somebody("何一");
        UUID other = somebody("何二");
        UUID id = household(JANUARY, new Member(head, Kinship.HEAD), new Member(other, Kinship.CHILD));
        List<MemberView> first = view(id).members();

        household(JUNE, new Member(head, Kinship.HEAD), new Member(other, Kinship.CHILD));
        assertThat(view(id).members()).isEqualTo(first);

        household(JANUARY, new Member(head, Kinship.HEAD), new Member(other, Kinship.SIBLING));
        assertThat(view(id).members()).extracting(MemberView::kinship).containsExactly(Kinship.HEAD, Kinship.SIBLING);
    }

    @Test
    void a_household_has_one_head_and_everybody_once() {
        UUID one = somebody("吕一");

        assertThatThrownBy(() -> new RegisterHousehold(
                        NANYUANMEN, Residence.URBAN, List.of(new Member(one, Kinship.OTHER)), JUNE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RegisterHousehold(
                        NANYUANMEN,
                        Residence.URBAN,
                        List.of(new Member(one, Kinship.HEAD), new Member(one, Kinship.CHILD)),
                        JUNE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_member_without_a_file_here_is_refused_and_another_county_sees_no_household() {
        UUID head = somebody("施一");
        UUID id = household(JANUARY, new Member(head, Kinship.HEAD));

        assertThatThrownBy(() ->
                        household(JUNE, new Member(head, Kinship.HEAD), new Member(UUID.randomUUID(), Kinship.CHILD)))
                .isInstanceOf(PersonNotFound.class);
        assertThatThrownBy(() -> as("caseworker.linyi", () -> registry.household(BEILIN, id)))
                .isInstanceOf(HouseholdNotFound.class);
        assertThatThrownBy(() -> as("caseworker.beilin", () -> registry.household(BEILIN, UUID.randomUUID())))
                .isInstanceOf(HouseholdNotFound.class);
    }

    @Test
    void a_large_household_takes_no_more_questions_than_a_small_one() throws Exception {
        List<Member> large = IntStream.range(0, 12)
                .mapToObj(n -> new Member(somebody("大家庭" + n), n == 0 ? Kinship.HEAD : Kinship.OTHER))
                .toList();
        UUID id = household(JANUARY, large.toArray(Member[]::new));

        assertThat(StatementCounter.during(() -> view(id))).hasSizeLessThanOrEqualTo(4);
    }

    private UUID somebody(String name) {
        return as("caseworker.beilin", () -> registry.register(People.person(name, anotherNumber(), NANYUANMEN)))
                .key()
                .orElseThrow()
                .id();
    }

    private UUID household(LocalDate from, Member... members) {
        RegisterHousehold command = new RegisterHousehold(NANYUANMEN, Residence.URBAN, List.of(members), from);
        return as("caseworker.beilin", () -> registry.registerHousehold(command));
    }

    private HouseholdView view(UUID id) {
        return as("caseworker.beilin", () -> registry.household(BEILIN, id));
    }

    private PersonView person(UUID id) {
        return as("caseworker.beilin", () -> registry.person(new PersonKey(BEILIN, id)));
    }

    private <T> T as(String username, Supplier<T> work) {
        return staff.callAs(SignedIn.account(username), work);
    }
}
