package io.yimen.award;

import io.yimen.award.AwardInvolvementRepository.Found;
import io.yimen.registry.Involvement;
import io.yimen.registry.PersonInvolvement;
import io.yimen.registry.PersonKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the person page which awards its people have here. */
@Service
class AwardsOfPeople implements PersonInvolvement {

    private final AwardInvolvementRepository awards;

    AwardsOfPeople(AwardInvolvementRepository awards) {
        this.awards = awards;
    }

    @Override
    public Involvement.Kind kind() {
        return Involvement.Kind.AWARD;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonKey, List<Involvement>> of(Collection<PersonKey> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<PersonKey, List<Involvement>> found = awards.of(people).stream()
                .collect(Collectors.groupingBy(
                        Found::person, HashMap::new, Collectors.mapping(Found::involvement, Collectors.toList())));
        found.keySet().retainAll(people);
        return found;
    }
}
