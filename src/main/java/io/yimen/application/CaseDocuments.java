package io.yimen.application;

import io.yimen.common.BusinessClock;
import io.yimen.common.CaseNumber;
import io.yimen.document.AddDocument;
import io.yimen.document.CaseLink;
import io.yimen.document.CheckedFile;
import io.yimen.document.Circumstance;
import io.yimen.document.DocumentContent;
import io.yimen.document.DocumentRefused;
import io.yimen.document.DocumentRefused.Why;
import io.yimen.document.DocumentTypes;
import io.yimen.document.DocumentView;
import io.yimen.document.Documents;
import io.yimen.document.MissingDocument;
import io.yimen.letter.LetterKind;
import io.yimen.letter.LetterRow;
import io.yimen.letter.Letters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** The documents of cases, for those who may see the case: added while it is open, read, used again, taken out. */
@Service
public class CaseDocuments {

    private final CaseRepository cases;
    private final CaseFactsStore facts;
    private final Turns turns;
    private final Documents documents;
    private final DocumentTypes types;
    private final Proofs proofs;
    private final Letters letters;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    CaseDocuments(
            CaseRepository cases,
            CaseFactsStore facts,
            Turns turns,
            Documents documents,
            DocumentTypes types,
            Proofs proofs,
            Letters letters,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.facts = facts;
        this.turns = turns;
        this.documents = documents;
        this.types = types;
        this.proofs = proofs;
        this.letters = letters;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    /** The documents of a case that was read, and what it lacks. */
    public DocumentsOfCase of(CaseView view) {
        CaseView.Header head = view.header();
        Held held = inTransaction(
                () -> new Held(documents.of(head.county(), head.id()), letters.of(head.county(), head.id())));
        List<DocumentView> present = held.documents();
        CaseFacts known = view.facts();
        boolean open = head.stage().open();
        List<Circumstance> circumstances = known == null ? List.of() : Circumstances.of(view, known, clock.today());
        List<MissingDocument> missing =
                open ? types.missing(head.programme(), circumstances, present) : List.<MissingDocument>of();
        return new DocumentsOfCase(
                present,
                missing,
                types.lookedUp(head.programme(), circumstances),
                types.of(head.programme()),
                members(view.document()),
                held.letters(),
                open);
    }

    private record Held(List<DocumentView> documents, List<LetterRow> letters) {}

    /**
     * The number of the last letter of a kind.
     *
     * @throws CaseNotFound when the case is not in the caller's area
     */
    public Optional<String> letter(CaseNumber number, LetterKind kind) {
        return inTransaction(() -> {
            ApplicationCase work = find(number);
            return letters.of(work.county(), work.id()).stream()
                    .filter(letter -> letter.kind() == kind)
                    .map(LetterRow::number)
                    .reduce((first, last) -> last);
        });
    }

    /** @throws CaseNotFound when the case is not in the caller's area */
    public List<DocumentView> list(CaseNumber number) {
        return inTransaction(() -> {
            ApplicationCase work = find(number);
            return documents.of(work.county(), work.id());
        });
    }

    /**
     * Checks a file and keeps it, for this case and the others of its intake; looking into it holds no connection.
     *
     * @throws DocumentRefused when the case has ended, or the file or what is said of it cannot be taken
     */
    public DocumentView add(CaseNumber number, UploadDocument upload) {
        inTransaction(() -> open(number, upload.member()));
        CheckedFile file = CheckedFile.check(upload.content());
        return inTransaction(() -> {
            ApplicationCase work = open(number, upload.member());
            DocumentView added = documents.add(to(work, upload, file));
            others(work, upload.type()).forEach(other -> documents.add(to(other, upload, file)));
            return added;
        });
    }

    private static AddDocument to(ApplicationCase work, UploadDocument upload, CheckedFile file) {
        return new AddDocument(link(work), upload.type(), upload.member(), upload.name(), file);
    }

    /** The open cases of the same intake whose programme knows this kind of document: the family brings it once. */
    private List<ApplicationCase> others(ApplicationCase work, String type) {
        return cases.ofIntake(work.county(), work.intake()).stream()
                .filter(other -> !other.id().equals(work.id()) && other.stage().open())
                .filter(other -> types.find(type)
                        .filter(known -> known.of(other.programme()))
                        .isPresent())
                .toList();
    }

    /**
     * Uses a document of another case of the same county.
     *
     * @throws CaseNotFound when one of the two is not in the caller's area, or they are of two counties
     */
    public DocumentView attach(CaseNumber number, CaseNumber from, UUID id, String member) {
        return inTransaction(() -> {
            ApplicationCase work = open(number, member);
            return documents.attach(link(work), sameCounty(work, from).id(), id, member);
        });
    }

    /** The documents that another case could lend to this one, which was read just now. */
    public DocumentsOfCase lendable(CaseView view, CaseNumber from) {
        CaseView.Header head = view.header();
        List<DocumentView> lent = inTransaction(() -> {
            ApplicationCase work = cases.find(head.county(), head.id()).orElseThrow(CaseNotFound::new);
            ApplicationCase other = sameCounty(open(work, ""), from);
            return documents.of(other.county(), other.id()).stream()
                    .filter(DocumentView::counts)
                    .toList();
        });
        return new DocumentsOfCase(
                lent, List.of(), List.of(), types.of(head.programme()), members(view.document()), List.of(), true);
    }

    /** @throws DocumentRefused when the case has ended, something recorded rests on it, or without a reason */
    public void withdraw(CaseNumber number, UUID id, String reason) {
        inTransaction(() -> {
            ApplicationCase work = open(number, "");
            if (proofs.needs(work, id)) {
                throw new DocumentRefused(Why.NAMED);
            }
            documents.withdraw(work.county(), work.id(), id, reason);
            return work;
        });
    }

    /** @throws CaseNotFound when the case is not in the caller's area */
    public DocumentContent read(CaseNumber number, UUID id) {
        return inTransaction(() -> {
            ApplicationCase work = find(number);
            return documents.read(work.county(), work.id(), id);
        });
    }

    /** Held until the change is written, so that nothing comes to a case that closes or moves away meanwhile. */
    private ApplicationCase open(CaseNumber number, String member) {
        turns.caseStaff();
        return open(cases.lock(number).orElseThrow(CaseNotFound::new), member);
    }

    private ApplicationCase open(ApplicationCase work, String member) {
        if (!work.stage().open()) {
            throw new DocumentRefused(Why.CLOSED);
        }
        if (!member.isEmpty()
                && !members(facts.masked(facts.row(work, work.factsVersion()))).containsKey(member)) {
            throw new DocumentRefused(Why.MEMBER);
        }
        return work;
    }

    private ApplicationCase sameCounty(ApplicationCase work, CaseNumber from) {
        ApplicationCase other = find(from);
        if (other.county() != work.county()) {
            throw new CaseNotFound();
        }
        return other;
    }

    private ApplicationCase find(CaseNumber number) {
        turns.caseStaff();
        return cases.find(number).orElseThrow(CaseNotFound::new);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    static CaseLink link(ApplicationCase work) {
        return new CaseLink(
                work.county(), work.townshipCode(), work.id(), work.number().value());
    }

    private static Map<String, String> members(ObjectNode document) {
        Map<String, String> members = new LinkedHashMap<>();
        FactsDocument.members(document)
                .forEach(member -> members.put(
                        member.path("ref").asString(""), member.path("name").asString("")));
        return members;
    }
}
