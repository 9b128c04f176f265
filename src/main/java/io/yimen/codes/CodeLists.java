package io.yimen.codes;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The code lists, such as {@code ethnicity} (GB/T 3304) or {@code kinship} (GB/T 4761); kept in memory. */
@Service
public class CodeLists {

    private final CodeListRepository repository;
    private volatile @Nullable Map<String, List<Code>> lists;

    CodeLists(CodeListRepository repository) {
        this.repository = repository;
    }

    /** The codes of a list in its own order; empty when there is no such list. */
    public List<Code> of(String list) {
        return lists().getOrDefault(list, List.of());
    }

    public Optional<Code> find(String list, String code) {
        return of(list).stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    /** Makes the next question read the table again. */
    void forget() {
        lists = null;
    }

    private Map<String, List<Code>> lists() {
        Map<String, List<Code>> known = lists;
        if (known == null) {
            known = repository.all().stream().collect(groupingBy(Code::list));
            lists = known;
        }
        return known;
    }
}
