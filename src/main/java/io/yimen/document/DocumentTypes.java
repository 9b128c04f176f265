package io.yimen.document;

import io.yimen.common.Programme;
import io.yimen.database.ReferenceRow;
import io.yimen.database.ReferenceTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The kinds of documents, as {@code db/reference/document_types.csv} lists them, and which of them a case still lacks. */
@Service
public class DocumentTypes {

    static final String OTHER = "OTHER";

    private static final String FILE = "db/reference/document_types.csv";
    private static final List<String> HEADER = List.of("code", "zh", "en", "programmes", "when", "who", "need", "law");

    private final Map<String, DocumentType> types;

    DocumentTypes() {
        Map<String, DocumentType> read = new LinkedHashMap<>();
        ReferenceTable.read(FILE, HEADER, row -> {
            DocumentType type = type(row);
            if (read.put(type.code(), type) != null) {
                throw new IllegalArgumentException("code stands twice: " + type.code());
            }
        });
        types = read;
    }

    public Optional<DocumentType> find(String code) {
        return Optional.ofNullable(types.get(code));
    }

    /** Those that a case of this programme may hold, in their order. */
    public List<DocumentType> of(Programme programme) {
        return types.values().stream().filter(type -> type.of(programme)).toList();
    }

    /** What is required in these situations and not there yet; a document of nobody in particular serves anybody. */
    public List<MissingDocument> missing(
            Programme programme, Collection<Circumstance> circumstances, Collection<DocumentView> present) {
        List<MissingDocument> missing = new ArrayList<>();
        of(programme).stream()
                .filter(type -> type.need() == DocumentType.Need.REQUIRED)
                .forEach(type -> members(type, circumstances)
                        .filter(member -> present.stream().noneMatch(known -> known.serves(type.code(), member)))
                        .forEach(member -> missing.add(new MissingDocument(type, member))));
        return missing;
    }

    /** What would be needed and the state looks up itself. */
    public List<DocumentType> lookedUp(Programme programme, Collection<Circumstance> circumstances) {
        return of(programme).stream()
                .filter(type -> type.need() == DocumentType.Need.LOOKED_UP)
                .filter(type -> members(type, circumstances).findAny().isPresent())
                .toList();
    }

    private static Stream<String> members(DocumentType type, Collection<Circumstance> circumstances) {
        return circumstances.stream()
                .filter(one -> type.when().contains(one.situation()))
                .map(Circumstance::member)
                .distinct();
    }

    private static DocumentType type(ReferenceRow row) {
        String programmes = row.required("programmes");
        return new DocumentType(
                row.required("code"),
                row.required("zh"),
                row.required("en"),
                programmes.equals("*") ? Set.of() : words(programmes, Programme.class),
                words(row.required("when"), Situation.class),
                DocumentType.Source.valueOf(row.required("who")),
                DocumentType.Need.valueOf(row.required("need")),
                row.required("law"));
    }

    private static <E extends Enum<E>> Set<E> words(String text, Class<E> kind) {
        return Arrays.stream(text.split(" "))
                .map(word -> Enum.valueOf(kind, word))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(kind)));
    }
}
