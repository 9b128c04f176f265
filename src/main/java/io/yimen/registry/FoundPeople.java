package io.yimen.registry;

import java.util.List;

/** A search as the look-up page shows it: the people with what they are involved in, and the other place if there is one. */
public record FoundPeople(SearchResult result, List<Found> people) {

    /** One hit and what the person has here. */
    public record Found(PersonHit hit, List<Involvement> involvements) {

        public List<Involvement> open() {
            return involvements.stream().filter(Involvement::open).toList();
        }
    }
}
