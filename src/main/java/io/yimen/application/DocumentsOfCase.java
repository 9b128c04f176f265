package io.yimen.application;

import io.yimen.document.DocumentType;
import io.yimen.document.DocumentView;
import io.yimen.document.MissingDocument;
import io.yimen.letter.LetterRow;
import java.util.List;
import java.util.Map;

/**
 * The documents of a case and what it lacks.
 *
 * @param missing nothing while the facts are incomplete, and after the case has ended
 * @param lookedUp what the state finds out itself, so that nobody is asked for it
 * @param types those a case of this programme may hold
 * @param members names by reference
 * @param letters issued to the family
 * @param open whether more can be added
 */
public record DocumentsOfCase(
        List<DocumentView> documents,
        List<MissingDocument> missing,
        List<DocumentType> lookedUp,
        List<DocumentType> types,
        Map<String, String> members,
        List<LetterRow> letters,
        boolean open) {

    /** What the family still has to bring. */
    public List<MissingDocument> fromFamily() {
        return from(DocumentType.Source.FAMILY);
    }

    /** What the office still has to add. */
    public List<MissingDocument> fromOffice() {
        return from(DocumentType.Source.OFFICE);
    }

    public String nameOf(String ref) {
        return members.getOrDefault(ref, "");
    }

    private List<MissingDocument> from(DocumentType.Source who) {
        return missing.stream().filter(one -> one.type().who() == who).toList();
    }
}
