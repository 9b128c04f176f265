package io.yimen.demo;

import io.yimen.common.NationalId;
import io.yimen.common.Sex;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;

/**
 * Gives out valid ID numbers that belong to nobody: the sequence codes 996 to 999 were kept for centenarians, and here they
 * go with later birth dates.
 */
final class DemoNumbers {

    private static final int[] MALE = {997, 999};
    private static final int[] FEMALE = {996, 998};

    private final Set<String> given = new HashSet<>();

    /** A number of nobody else, born that day or as soon after it as there is one. */
    NationalId next(int county, LocalDate born, Sex sex) {
        for (LocalDate day = born; ; day = day.plusDays(1)) {
            for (int sequence : sex == Sex.MALE ? MALE : FEMALE) {
                String digits = county + day.format(DateTimeFormatter.BASIC_ISO_DATE) + sequence;
                if (given.add(digits)) {
                    return new NationalId(digits + NationalId.checkCharacter(digits));
                }
            }
        }
    }
}
