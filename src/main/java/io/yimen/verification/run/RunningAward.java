package io.yimen.verification.run;

import io.yimen.verification.Subject;
import java.util.List;
import java.util.UUID;

/** An award that runs, with the people it is for. */
public record RunningAward(UUID id, int township, String caseNumber, List<Subject> people) {

    public RunningAward {
        people = List.copyOf(people);
    }
}
