package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.common.CaseNumber;
import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import io.yimen.common.Residence;
import io.yimen.common.Uuid7;
import io.yimen.database.YimenTest;
import io.yimen.security.AccountView;
import io.yimen.security.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The clocks of every worked case, counted by hand over the list of holidays. A worked case carries the day on which the
 * family applied and the days of what struck it; no worked case of any kind carries a day of the procedure itself (acceptance,
 * notice, decision, recheck), so each term is counted from the day of application, once for every programme that the case
 * decides about and for the quick way where the case is urgent. The months to a recheck are tested with the rules.
 */
@YimenTest
class WorkedCaseClockTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AccountView CLERK =
            new AccountView("clerk", "经办", new RegionCode("610103001"), Set.of(Role.CASEWORKER));

    private static final CasePolicy LAW = new CasePolicy(
            3,
            7,
            10,
            15,
            15,
            30,
            20,
            45,
            true,
            false,
            3_000,
            3,
            5,
            10,
            new CasePolicy.ReliefTerms(3, Money.ofYuan("2000.00"), Money.ofYuan("10000.00")));

    @Autowired
    private CaseClocks clocks;

    /** A worked case in one programme; {@code quick} on the way of small quick relief. */
    record Worked(String name, LocalDate applied, Programme programme, boolean quick) {

        @Override
        public String toString() {
            return name + " " + programme + (quick ? " quick" : "") + " " + applied;
        }
    }

    static List<Worked> cases() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/cases"))) {
            List<Worked> all = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .flatMap(WorkedCaseClockTests::read)
                    .toList();
            assertThat(all).extracting(Worked::name).hasSizeGreaterThanOrEqualTo(27);
            return all;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_term_ends_where_the_holidays_leave_it(Worked one) {
        ApplicationCase work = accepted(one);
        boolean tekun = one.programme() == Programme.TEKUN;

        DueDates accepted = clocks.dates(work, LAW);
        work.moveTo(Stage.UNDER_INQUIRY, one.applied());
        DueDates inquiry = clocks.dates(work, LAW);
        LocalDate later = one.applied().plusDays(12);
        work.moveTo(Stage.COUNTY_REVIEW, later);
        DueDates county = clocks.dates(work, LAW);

        assertThat(accepted.total()).isEqualTo(after(one.applied(), 30));
        assertThat(accepted.due()).isEqualTo(one.quick() ? one.applied().plusDays(3) : after(one.applied(), 3));
        assertThat(inquiry.due()).isEqualTo(tekun ? after(one.applied(), 15) : accepted.total());
        assertThat(county.due()).isEqualTo(earlier(after(later, tekun ? 15 : 10), accepted.total()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_longer_and_the_shorter_term_and_the_notice_move_the_end(Worked one) {
        boolean tekun = one.programme() == Programme.TEKUN;
        ApplicationCase work = accepted(one);
        work.moveTo(Stage.PUBLIC_NOTICE, one.applied());
        work.publish(CLERK, Uuid7.next(), one.applied(), one.applied().plusDays(6));
        DueDates notice = clocks.dates(work, LAW);
        LocalDate hung =
                tekun ? after(after(one.applied(), 30), workingDays(one.applied(), 7)) : after(one.applied(), 30);

        assertThat(notice.due()).isEqualTo(one.applied().plusDays(7));
        assertThat(notice.total()).isEqualTo(hung);

        ApplicationCase hard = accepted(one);
        hard.extend();
        assertThat(clocks.dates(hard, LAW).total()).isEqualTo(after(one.applied(), 45));
        assertThat(clocks.dates(accepted(one), delegated()).total()).isEqualTo(after(one.applied(), tekun ? 30 : 20));
    }

    private static Stream<Worked> read(Path file) {
        try {
            JsonNode json = JSON.readTree(Files.readString(file));
            LocalDate applied = LocalDate.parse(json.at("/request/asOf").asString());
            Set<Programme> programmes = EnumSet.noneOf(Programme.class);
            json.at("/expect/programmes")
                    .forEach(entry -> programmes.add(
                            Programme.valueOf(entry.path("programme").asString())));
            if (programmes.remove(Programme.DIBAO_MARGIN)) {
                programmes.add(Programme.DIBAO);
            }
            String name = json.path("name").asString();
            boolean urgent = json.at("/request/incident/urgent").asBoolean(false);
            return programmes.stream()
                    .map(programme -> new Worked(
                            name, applied, programme, urgent && programme == Programme.TEMPORARY_ASSISTANCE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApplicationCase accepted(Worked one) {
        CaseNumber number = CaseNumber.of(610103, one.programme(), one.applied().getYear(), 1);
        UUID id = Uuid7.next();
        ApplicationCase work = new ApplicationCase(
                new ApplicationCase.CaseKey(610103, id, id, number),
                one.programme(),
                new RegionCode("610103001"),
                one.applied(),
                CLERK);
        work.describe(new FactsSummary(Channel.API, null, Residence.URBAN, "某", "", 1, false, one.quick()), 1);
        work.accept(CLERK, one.applied());
        work.moveTo(Stage.ACCEPTED, one.applied());
        return work;
    }

    private static CasePolicy delegated() {
        return new CasePolicy(3, 7, 10, 15, 15, 30, 20, 45, true, true, 3_000, 3, 5, 10, LAW.relief());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The last day of so many working days, the first not counted. */
    private static LocalDate after(LocalDate day, int workingDays) {
        LocalDate last = day;
        for (int left = workingDays; left > 0; ) {
            last = last.plusDays(1);
            left -= working(last) ? 1 : 0;
        }
        return last;
    }

    private static int workingDays(LocalDate from, int calendarDays) {
        return (int) from.datesUntil(from.plusDays(calendarDays))
                .filter(WorkedCaseClockTests::working)
                .count();
    }

    private static boolean working(LocalDate day) {
        String kind = Holidays.LIST.get(day);
        return kind == null ? day.getDayOfWeek().getValue() <= 5 : !kind.equals("DAY_OFF");
    }

    /** The reference data itself, read in a way of its own. */
    private static final class Holidays {

        static final Map<LocalDate, String> LIST = read();

        private static Map<LocalDate, String> read() {
            try {
                Map<LocalDate, String> list = new TreeMap<>();
                Files.readAllLines(Path.of("db/reference/holidays.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(","))
                        .forEach(cells -> list.put(LocalDate.parse(cells[0]), cells[1]));
                return list;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
