package io.yimen.registry;

import io.yimen.common.NationalId;
import io.yimen.common.RegionCode;
import io.yimen.registry.Registered.Elsewhere;
import io.yimen.registry.Registered.Here;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Searches the register: a number in the whole nation, a name in the caller's own area. */
@Service
class PersonSearch {

    private static final int MOST_HITS = 20;

    private final PersonFiles files;
    private final PersonRepository people;
    private final TemporaryFiles temporary;
    private final Identities identities;
    private final Area area;

    PersonSearch(
            PersonFiles files, PersonRepository people, TemporaryFiles temporary, Identities identities, Area area) {
        this.files = files;
        this.temporary = temporary;
        this.people = people;
        this.identities = identities;
        this.area = area;
    }

    SearchResult search(String text) {
        SearchQuery query = SearchQuery.of(text);
        return switch (query.kind()) {
            case NOTHING_ASKED, BAD_ID -> answer(query, List.of(), null);
            case ID -> query.number().map(id -> byNumber(query, id)).orElseThrow();
            case TEMPORARY_KEY -> byTemporaryKey(query);
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

    /** Whoever the key turned out to be, wherever that can be told; else the temporary file. */
    private SearchResult byTemporaryKey(SearchQuery query) {
        int county = Integer.parseInt(query.key().substring(2, 8));
        if (!area.coversCounty(county)) {
            return answer(
                    query,
                    temporary.mergedHere(area.scope(), query.key()).stream()
                            .flatMap(person -> hits(person).stream())
                            .toList(),
                    null);
        }
        Optional<TemporaryFile> file = temporary.byKey(county, query.key());
        if (file.isEmpty()) {
            return answer(query, List.of(), null);
        }
        PersonKey own = new PersonKey(county, file.get().id());
        Integer elsewhere = file.get().mergedCounty();
        UUID into = file.get().mergedInto();
        List<PersonHit> real = elsewhere == null || into == null ? List.of() : hits(new PersonKey(elsewhere, into));
        return answer(
                query,
                real.isEmpty() ? hits(own) : real,
                elsewhere == null || !real.isEmpty() ? null : new RegionCode(Integer.toString(elsewhere)));
    }

    private List<PersonHit> hits(PersonKey person) {
        return files.find(person.county(), List.of(person.id())).stream()
                .map(view -> new PersonHit(
                        view.key(),
                        view.name(),
                        view.known(),
                        view.birthDate(),
                        view.sex(),
                        view.habitualTownship(),
                        PersonHit.Match.TEMPORARY_KEY))
                .toList();
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
