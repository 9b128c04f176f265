package io.yimen.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Working days with public holidays and swapped weekends; after the last year of data, plain weekends. */
@Service
public class WorkingDays {

    private final HolidayRepository repository;
    private volatile @Nullable Holidays holidays;

    WorkingDays(HolidayRepository repository) {
        this.repository = repository;
    }

    public boolean isWorkingDay(LocalDate day) {
        return holidays().isWorkingDay(day);
    }

    /** The last day of a term; the day itself does not count (Civil Code art. 201). */
    public LocalDate plus(LocalDate day, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("A term has no negative length: " + workingDays);
        }
        Holidays known = holidays();
        LocalDate last = day;
        for (int left = workingDays; left > 0; ) {
            last = last.plusDays(1);
            left -= known.isWorkingDay(last) ? 1 : 0;
        }
        return last;
    }

    /** How many working days lie after the first day up to and with the second; negative when it is earlier. */
    public int between(LocalDate after, LocalDate upTo) {
        if (upTo.isBefore(after)) {
            return -between(upTo, after);
        }
        Holidays known = holidays();
        return (int) after.plusDays(1)
                .datesUntil(upTo.plusDays(1))
                .filter(known::isWorkingDay)
                .count();
    }

    /** Makes the next question read the table again. */
    void forget() {
        holidays = null;
    }

    private Holidays holidays() {
        Holidays known = holidays;
        if (known == null) {
            known = repository.all();
            holidays = known;
        }
        return known;
    }
}
