package io.yimen.registry;

import io.yimen.common.NationalId;
import io.yimen.common.RegionCode;
import io.yimen.registry.Registered.Elsewhere;
import io.yimen.registry.Registered.Here;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Searches the register: a number in the whole nation, a name in the caller's own area. */
@Service
class PersonSearch {

    private static final int MOST_HITS = 20;

    private final PersonFiles files;
    private final PersonRepository people;
    private final Identities identities;
    private final Area area;

    PersonSearch(PersonFiles files, PersonRepository people, Identities identities, Area area) {
        this.files = files;
        this.people = people;
        this.identities = identities;
        this.area = area;
    }

    SearchResult search(String text) {
        SearchQuery query = SearchQuery.of(text);
        return switch (query.kind()) {
            case NOTHING_ASKED, BAD_ID -> answer(query, List.of(), null);
            case ID -> query.number().map(id -> byNumber(query, id)).orElseThrow();
            case NAME -> byName(query);
        };
    }

    private SearchResult byNumber(SearchQuery query, NationalId id) {
        byte[] idHash = identities.hash(id);
        Optional<Registered> place = identities.place(idHash).map(found -> files.whereabouts(found, idHash));
        if (place.isEmpty()) {
            return answer(query, List.of(), null);
        }
        return place.get() instanceof Here here
                ? answer(
                        query,
                        files.byHash(here.person().county(), idHash).stream().toList(),
                        null)
                : answer(query, List.of(), region((Elsewhere) place.get()));
    }

    private SearchResult byName(SearchQuery query) {
        if (query.key().isEmpty()) {
            return answer(query, List.of(), null);
        }
        List<PersonHit> hits = people.findByKey(area.scope(), query.key(), query.keyKinds(), MOST_HITS + 1);
        return answer(query, hits, null);
    }

    private static RegionCode region(Elsewhere place) {
        return new RegionCode(Integer.toString(place.township() == 0 ? place.county() : place.township()));
    }

    private static SearchResult answer(SearchQuery query, List<PersonHit> hits, @Nullable RegionCode elsewhere) {
        List<PersonHit> shown = hits.subList(0, Math.min(MOST_HITS, hits.size()));
        return new SearchResult(query.kind(), query.shown(), shown, hits.size() > MOST_HITS, elsewhere, query.fault());
    }
}
