package io.yimen.verification;

import io.yimen.common.NationalId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Made-up people, any number of them, each with a number that nobody has. */
final class AcceptancePeople {

    private static final LocalDate FIRST = LocalDate.of(1941, 1, 1);
    private int next;

    /** So many adults nobody else in the test has. */
    synchronized List<Subject> some(int count) {
        List<Subject> people = IntStream.range(next, next + count)
                .mapToObj(AcceptancePeople::person)
                .toList();
        next += count;
        return people;
    }

    private static Subject person(int number) {
        LocalDate born = FIRST.plusDays(number / 4);
        // of a county whose people are in nobody's books
        String digits = "610104" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + (996 + number % 4);
        NationalId id = new NationalId(digits + NationalId.checkCharacter(digits));
        return new Subject("m" + number, SubjectRole.MEMBER, "核某" + number, id, id.birthDate(), true);
    }

    static OpenOrder order(Purpose purpose, List<Subject> people) {
        return new OpenOrder(610103, 610103001, UUID.randomUUID(), "610103D20260000001", purpose, people);
    }
}
