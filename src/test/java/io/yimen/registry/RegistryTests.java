package io.yimen.registry;

import static io.yimen.registry.People.BAISHULIN;
import static io.yimen.registry.People.BEILIN;
import static io.yimen.registry.People.LINYI_TOWN;
import static io.yimen.registry.People.NANYUANMEN;
import static io.yimen.registry.People.anotherNumber;
import static io.yimen.registry.People.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yimen.common.NationalId;
import io.yimen.common.RegionCode;
import io.yimen.common.Sex;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.registry.Registered.Elsewhere;
import io.yimen.registry.Registered.Here;
import io.yimen.security.SignedIn;
import io.yimen.security.StaffIdentity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@YimenTest
class RegistryTests {

    private static final String AT_THE_WINDOW = "caseworker.beilin";
    private static final String IN_THE_COUNTY = "reviewer.beilin";
    private static final String FAR_AWAY = "caseworker.linyi";

    @Autowired
    private Registry registry;

    @Autowired
    private StaffIdentity staff;

    @Autowired
    private TestDatabase database;

    @Test
    void opens_a_file_and_shows_numbers_masked() {
        NationalId id = anotherNumber();

        PersonKey key = here(as(AT_THE_WINDOW, () -> registry.register(person("王秀英", id, NANYUANMEN))))
                .person();
        PersonView view = as(AT_THE_WINDOW, () -> registry.person(key));

        assertThat(view.name()).isEqualTo("王秀英");
        assertThat(view.idMasked()).isEqualTo(id.masked());
        assertThat(view.phoneMasked()).isEqualTo("138****1234");
        assertThat(view.birthDate()).isEqualTo(id.birthDate());
        assertThat(view.townshipCode()).isEqualTo(NANYUANMEN);
    }

    @Test
    void the_number_is_nowhere_in_plain_text_and_comes_back_whole_when_revealed() {
        NationalId id = anotherNumber();
        PersonKey key = here(as(AT_THE_WINDOW, () -> registry.register(person("陈桂兰", id, NANYUANMEN))))
                .person();

        assertThat(superuser()
                        .sql("SELECT p::text FROM person p WHERE id = ?")
                        .param(key.id())
                        .query(String.class)
                        .single())
                .doesNotContain(id.value())
                .doesNotContain(hex(id.value()))
                .doesNotContain("13812341234");
        assertThat(as(AT_THE_WINDOW, () -> registry.reveal(key, SensitiveField.ID_NUMBER)))
                .isEqualTo(id.value());
        assertThat(as(AT_THE_WINDOW, () -> registry.reveal(key, SensitiveField.PHONE)))
                .isEqualTo("13812341234");
        assertThatThrownBy(() -> as(FAR_AWAY, () -> registry.reveal(key, SensitiveField.PHONE)))
                .isInstanceOf(PersonNotFound.class);
    }

    @Test
    void the_same_number_again_is_the_same_file_and_changes_nothing() {
        NationalId id = anotherNumber();
        Here first = here(as(AT_THE_WINDOW, () -> registry.register(person("李 雷", id, NANYUANMEN))));

        Here again = here(as(AT_THE_WINDOW, () -> registry.register(person("李雷", id, NANYUANMEN))));
        Here otherName = here(as(AT_THE_WINDOW, () -> registry.register(person("李磊", id, NANYUANMEN))));

        assertThat(first).isEqualTo(new Here(first.person(), true, false));
        assertThat(again).isEqualTo(new Here(first.person(), false, false));
        assertThat(otherName).isEqualTo(new Here(first.person(), false, true));
        assertThat(as(AT_THE_WINDOW, () -> registry.person(first.person())).name())
                .isEqualTo("李 雷");
    }

    @Test
    void twenty_requests_at_once_make_one_person() throws Exception {
        NationalId id = anotherNumber();

        List<Registered> answers =
                atOnce(20, n -> as(AT_THE_WINDOW, () -> registry.register(person("赵敏", id, NANYUANMEN))));

        assertThat(answers).allMatch(Here.class::isInstance);
        assertThat(answers.stream().map(RegistryTests::here).map(Here::person).distinct())
                .hasSize(1);
        assertThat(answers.stream().map(RegistryTests::here).filter(Here::fresh))
                .hasSize(1);
        assertThat(files("赵敏")).isEqualTo(1);
    }

    @Test
    void twenty_requests_at_once_in_two_counties_make_one_person_in_one_of_them() throws Exception {
        NationalId id = anotherNumber();

        List<Registered> answers = atOnce(
                20,
                n -> n % 2 == 0
                        ? as(AT_THE_WINDOW, () -> registry.register(person("钱多", id, NANYUANMEN)))
                        : as(FAR_AWAY, () -> registry.register(person("钱多", id, LINYI_TOWN))));

        assertThat(answers.stream().filter(Here.class::isInstance)).hasSize(10);
        assertThat(answers.stream().filter(a -> a instanceof Here here && here.fresh()))
                .hasSize(1);
        assertThat(files("钱多")).isEqualTo(1);
    }

    @Test
    void a_failed_registration_leaves_the_number_free() {
        NationalId id = anotherNumber();
        RegisterPerson homeless = new RegisterPerson(
                "孙七",
                id,
                id.birthDate(),
                id.sex(),
                new RegionCode("999999999"),
                new RegionCode("610103001"),
                null,
                NANYUANMEN,
                null);

        assertThatThrownBy(() -> as(AT_THE_WINDOW, () -> registry.register(homeless)))
                .isInstanceOf(DataAccessException.class);
        assertThat(here(as(AT_THE_WINDOW, () -> registry.register(person("孙七", id, NANYUANMEN))))
                        .fresh())
                .isTrue();
    }

    @Test
    void another_county_learns_the_county_and_nothing_else() {
        NationalId id = anotherNumber();
        PersonKey key = here(as(AT_THE_WINDOW, () -> registry.register(person("周一", id, NANYUANMEN))))
                .person();

        assertThat(as(FAR_AWAY, () -> registry.register(person("周一", id, LINYI_TOWN))))
                .isEqualTo(new Elsewhere(BEILIN, 0));
        assertThat(as(FAR_AWAY, () -> registry.known(id))).contains(new Elsewhere(BEILIN, 0));
        assertThatThrownBy(() -> as(FAR_AWAY, () -> registry.person(key))).isInstanceOf(PersonNotFound.class);
        assertThat(as(FAR_AWAY, () -> registry.people(List.of(key)))).isEmpty();
    }

    @Test
    void another_township_of_the_county_learns_the_township_and_the_county_sees_the_file() {
        NationalId id = anotherNumber();
        Here file = here(as(IN_THE_COUNTY, () -> registry.register(person("吴二", id, BAISHULIN))));

        assertThat(as(AT_THE_WINDOW, () -> registry.known(id))).contains(new Elsewhere(BEILIN, BAISHULIN));
        assertThat(as(AT_THE_WINDOW, () -> registry.register(person("吴二", id, NANYUANMEN))))
                .isEqualTo(new Elsewhere(BEILIN, BAISHULIN));
        assertThat(as(IN_THE_COUNTY, () -> registry.known(id))).contains(new Here(file.person(), false, false));
        assertThatThrownBy(() -> as(AT_THE_WINDOW, () -> registry.person(file.person())))
                .isInstanceOf(PersonNotFound.class);
    }

    @Test
    void nobody_writes_into_another_township() {
        assertThatThrownBy(() -> as(AT_THE_WINDOW, () -> registry.register(person("郑三", anotherNumber(), BAISHULIN))))
                .isInstanceOf(OutsideArea.class);
        assertThat(files("郑三")).isZero();
    }

    @Test
    void a_person_without_a_number_needs_the_reason() {
        RegionCode home = new RegionCode("610103001");
        LocalDate born = LocalDate.of(2026, 11, 20);
        RegisterPerson newborn =
                new RegisterPerson("王小宝", null, born, Sex.MALE, home, home, null, NANYUANMEN, "新生儿，尚未登记户口");

        PersonKey key =
                here(as(AT_THE_WINDOW, () -> registry.register(newborn))).person();

        assertThat(as(AT_THE_WINDOW, () -> registry.person(key)).noIdReason()).isEqualTo("新生儿，尚未登记户口");
        assertThatThrownBy(() -> new RegisterPerson("某人", null, born, Sex.MALE, home, home, null, NANYUANMEN, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_is_born_after_today_and_birth_and_sex_are_those_of_the_number() {
        String seventeen = "61010320991231998";
        NationalId unborn = new NationalId(seventeen + NationalId.checkCharacter(seventeen));
        RegionCode home = new RegionCode("610103001");
        NationalId id = anotherNumber();

        assertThatThrownBy(() -> as(AT_THE_WINDOW, () -> registry.register(person("未来", unborn, NANYUANMEN))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new RegisterPerson("某人", id, id.birthDate(), Sex.MALE, home, home, null, NANYUANMEN, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_identity_table_cannot_be_written_or_read_across_areas_by_the_application() {
        NationalId id = anotherNumber();
        as(AT_THE_WINDOW, () -> registry.register(person("冯四", id, NANYUANMEN)));
        JdbcClient application = JdbcClient.create(database.asApplication());

        assertThat(application
                        .sql("SELECT count(*) FROM person_identity")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(application
                        .sql("SELECT count(*) FROM person")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> application.sql("DELETE FROM person_identity").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> application
                        .sql("INSERT INTO person_identity VALUES (sha256('x'), 610103, 610103001, gen_random_uuid())")
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private <T> T as(String username, Supplier<T> work) {
        return staff.callAs(SignedIn.account(username), work);
    }

    private static Here here(Registered registered) {
        return (Here) registered;
    }

    private int files(String name) {
        return superuser()
                .sql("SELECT count(*) FROM person WHERE name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private JdbcClient superuser() {
        return JdbcClient.create(database.asSuperuser());
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        text.chars().forEach(c -> hex.append(Integer.toHexString(c)));
        return hex.toString();
    }

    private static <T> List<T> atOnce(int threads, IntFunction<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads);
        try {
            List<Callable<T>> tasks = IntStream.range(0, threads)
                    .<Callable<T>>mapToObj(n -> () -> {
                        start.await();
                        return work.apply(n);
                    })
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : pool.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
