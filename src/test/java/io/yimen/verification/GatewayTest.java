package io.yimen.verification;

import io.yimen.calendar.DemoClock;
import io.yimen.common.NationalId;
import io.yimen.database.BesideOthers;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.database.TestDatabase;
import io.yimen.database.TestDatabaseInitializer;
import io.yimen.verification.RecordConsent.Signature;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application with a register of the test at the other end, a clock that may be moved, and nothing sent by itself. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "yimen.demo-cases=false",
            "yimen.sandbox.port=-1",
            "yimen.verification.dispatch=false",
            "yimen.verification.max-answer=65536",
            "spring.main.banner-mode=off"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@Import(GatewayTest.Pieces.class)
@BesideOthers
abstract class GatewayTest {

    static final int COUNTY = 610103;
    static final int TOWNSHIP = 610103001;
    static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    static final RegisterServer REGISTER = new RegisterServer();
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @TestConfiguration(proxyBeanMethods = false)
    static class Pieces {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    /** Remembers what was announced. */
    static class Heard {
        final List<OrderAnswered> events = new CopyOnWriteArrayList<>();

        @EventListener
        void on(OrderAnswered event) {
            events.add(event);
        }
    }

    @DynamicPropertySource
    static void register(DynamicPropertyRegistry properties) {
        properties.add("yimen.verification.sandbox-url", REGISTER::url);
        properties.add("yimen.verification.secret", () -> RegisterServer.SECRET);
    }

    @Autowired
    Verifications verifications;

    @Autowired
    Consents consents;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    Upkeep upkeep;

    @Autowired
    Circuits circuits;

    @Autowired
    DemoClock business;

    @Autowired
    MovableClock clock;

    @Autowired
    Heard heard;

    @Autowired
    TestDatabase database;

    JdbcClient sql;

    @BeforeEach
    void begin() {
        sql = JdbcClient.create(database.asSuperuser());
        // what earlier tests left open is not this test's matter
        sql.sql("DELETE FROM verification_queue").update();
        sql.sql("DELETE FROM verification_quota").update();
        business.moveTo(DAY);
        REGISTER.forget();
        sql.sql("SELECT code FROM verification_source")
                .query(String.class)
                .list()
                .forEach(circuits::reset);
    }

    @AfterEach
    void backToTheDay() {
        business.moveTo(DAY);
    }

    static <T> T here(Supplier<T> work) {
        return Scopes.callIn(new RegionScope(COUNTY, COUNTY, 0), work);
    }

    static Subject member(String ref) {
        return person(ref, SubjectRole.MEMBER, true);
    }

    /** Somebody with a valid number that nobody has (sequence code 998), another one each time. */
    static Subject person(String ref, SubjectRole role, boolean capable) {
        LocalDate born = LocalDate.of(1955, 1, 1).plusDays(PEOPLE.incrementAndGet());
        String digits = "610103" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "998";
        NationalId id = new NationalId(digits + NationalId.checkCharacter(digits));
        return new Subject(ref, role, "测试" + ref, id, born, capable);
    }

    static OpenOrder order(Subject... people) {
        return order(Purpose.DIBAO, people);
    }

    static OpenOrder order(Purpose purpose, Subject... people) {
        return new OpenOrder(COUNTY, TOWNSHIP, UUID.randomUUID(), "610103D20260000001", purpose, Arrays.asList(people));
    }

    UUID open(OpenOrder order) {
        return here(() -> verifications.open(order));
    }

    /** Everybody signs for themselves, for all sources. */
    UUID sign(OpenOrder order) {
        return sign(order, Set.of(), Capacity.SELF);
    }

    UUID sign(OpenOrder order, Set<String> sources, Capacity capacity) {
        List<Signature> signatures = order.subjects().stream()
                .map(person -> new Signature(
                        person,
                        capacity,
                        capacity == Capacity.SELF ? null : "测试监护人",
                        capacity == Capacity.SELF ? null : "父母"))
                .toList();
        return here(() -> consents.record(new RecordConsent(
                COUNTY,
                TOWNSHIP,
                order.subjectOf(),
                order.caseNumber(),
                null,
                sources,
                Set.of(order.purpose()),
                ConsentChannel.PAPER,
                business.today(),
                null,
                "档案1号",
                signatures)));
    }

    void round() {
        dispatcher.round().join();
    }

    ItemView item(OpenOrder order, String source) {
        return items(order).stream()
                .filter(item -> item.source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    List<ItemView> items(OpenOrder order) {
        return here(() -> verifications.latest(COUNTY, order.subjectOf()))
                .orElseThrow()
                .items();
    }

    OrderState state(OpenOrder order) {
        return here(() -> verifications.latest(COUNTY, order.subjectOf()))
                .orElseThrow()
                .state();
    }

    List<String> story(UUID item) {
        return here(() -> verifications.story(COUNTY, item)).stream()
                .map(step -> step.to().name())
                .toList();
    }

    int count(String query, Object... arguments) {
        return sql.sql(query)
                .params(Arrays.asList(arguments))
                .query(Integer.class)
                .single();
    }
}
