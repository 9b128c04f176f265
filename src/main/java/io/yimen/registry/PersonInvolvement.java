package io.yimen.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A module above tells the person page what its people are involved in; one question for all people of a page. */
public interface PersonInvolvement {

    /** What it tells of. */
    Involvement.Kind kind();

    /** What the people have here, within the caller's area; people with nothing may be absent. */
    Map<PersonKey, List<Involvement>> of(Collection<PersonKey> people);
}
