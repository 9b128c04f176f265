package io.yimen.application;

import io.yimen.application.CaseListRepository.PersonCase;
import io.yimen.registry.Involvement;
import io.yimen.registry.PersonInvolvement;
import io.yimen.registry.PersonKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the register which cases its people are named in. */
@Service
class CaseInvolvement implements PersonInvolvement {

    private final CaseListRepository lists;

    CaseInvolvement(CaseListRepository lists) {
        this.lists = lists;
    }

    @Override
    public Involvement.Kind kind() {
        return Involvement.Kind.CASE;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonKey, List<Involvement>> of(Collection<PersonKey> people) {
        return lists.ofPeople(people).stream()
                .collect(Collectors.groupingBy(
                        PersonCase::person, Collectors.mapping(CaseInvolvement::involvement, Collectors.toList())));
    }

    private static Involvement involvement(PersonCase row) {
        return new Involvement(
                Involvement.Kind.CASE,
                row.programme(),
                row.number(),
                "/cases/" + row.number(),
                row.applicant(),
                "application.stage." + row.stage(),
                row.stage().open(),
                row.since(),
                null);
    }
}
