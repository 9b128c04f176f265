package io.yimen.calendar;

import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Working days with public holidays and swapped weekends; after the last year of data, plain weekends. */
@Service
public class WorkingDays {

    public boolean isWorkingDay(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** The last day of a term; the day itself does not count (Civil Code art. 201). */
    public LocalDate plus(LocalDate day, int workingDays) {
        throw new UnsupportedOperationException();
    }

    /** How many working days lie after the first day up to and with the second; negative when it is earlier. */
    public int between(LocalDate after, LocalDate upTo) {
        throw new UnsupportedOperationException();
    }
}
