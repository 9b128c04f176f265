package io.yimen.document;

import io.yimen.common.BusinessClock;
import io.yimen.common.Uuid7;
import io.yimen.database.RegionScope;
import io.yimen.database.SecondScope;
import io.yimen.document.DocumentRefused.Why;
import io.yimen.document.LinkRepository.Hand;
import io.yimen.document.LinkRepository.Role;
import io.yimen.security.AccountView;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.security.CurrentAccount;
import io.yimen.security.FieldCipher;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The documents of cases; who may see a case is asked before by the module that has it, and by the database again. */
@Service
public class Documents {

    static final int MOST_A_CASE = 200;
    static final int MOST_AN_HOUR = 120;

    private static final String TABLE = "document_content";
    private static final String COLUMN = "content";
    private static final int LONGEST_REASON = 200;

    private final FileRepository documents;
    private final LinkRepository links;
    private final DocumentTypes types;
    private final FieldCipher cipher;
    private final CurrentAccount account;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final SecondScope elsewhere;

    Documents(
            FileRepository documents,
            LinkRepository links,
            DocumentTypes types,
            FieldCipher cipher,
            CurrentAccount account,
            AuditTrail audit,
            BusinessClock clock,
            SecondScope elsewhere) {
        this.documents = documents;
        this.links = links;
        this.types = types;
        this.cipher = cipher;
        this.account = account;
        this.audit = audit;
        this.clock = clock;
        this.elsewhere = elsewhere;
    }

    /**
     * Keeps a file once and links it to the case; the same file again is the same document, and the same link.
     *
     * @throws DocumentRefused for a type we do not know, too many, or too fast
     */
    @Transactional
    public DocumentView add(AddDocument command) {
        CaseLink link = command.link();
        Hand by = hand();
        if (types.find(command.type()).isEmpty()) {
            throw new DocumentRefused(Why.TYPE);
        }
        withinLimits(link, by);
        FileRepository.Stored stored = keep(link.county(), command.file(), by);
        String name = FileName.of(command.name(), FileKind.ofMedia(stored.mediaType()));
        return link(link, new Role(stored.id(), command.type(), command.member(), name), by);
    }

    /**
     * Lets a document of one case serve another of the same county.
     *
     * @throws DocumentNotFound when the first case has it no more
     */
    @Transactional
    public DocumentView attach(CaseLink to, UUID fromSubject, UUID id, String member) {
        Hand by = hand();
        withinLimits(to, by);
        DocumentView known = counting(to.county(), fromSubject, id);
        return link(to, new Role(known.document(), known.type(), member, known.name()), by);
    }

    /** Oldest first, withdrawn ones among them. */
    @Transactional(readOnly = true)
    public List<DocumentView> of(int county, UUID subjectOf) {
        return links.of(county, subjectOf);
    }

    /**
     * Takes a document out of a case, with a reason; nothing is deleted.
     *
     * @throws DocumentRefused without a reason
     * @throws DocumentNotFound when the case has it no more
     */
    @Transactional
    public void withdraw(int county, UUID subjectOf, UUID id, String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new DocumentRefused(Why.REASON);
        }
        counting(county, subjectOf, id);
        if (!links.withdraw(county, id, why, hand())) {
            throw new DocumentNotFound();
        }
        audit.record(AuditEvent.ok(county, "DOCUMENT_WITHDRAWN", id.toString()));
    }

    /**
     * The document itself; that it was read is on record.
     *
     * @throws DocumentNotFound when the case has none, or has it no more
     */
    @Transactional
    public DocumentContent read(int county, UUID subjectOf, UUID id) {
        DocumentView known = counting(county, subjectOf, id);
        byte[] content = open(county, known);
        audit.record(AuditEvent.ok(county, "DOCUMENT_READ", id.toString()));
        return new DocumentContent(known.name(), known.mediaType(), known.picture(), content);
    }

    /**
     * Hands a document of a case over to other cases, which may lie in another area: there it is kept and encrypted anew, and
     * here it is taken out. All in the caller's transaction.
     *
     * @param there where the other cases lie
     * @throws DocumentNotFound when the case has it no more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(CaseLink from, UUID id, RegionScope there, List<CaseLink> to, String reason) {
        DocumentView known = counting(from.county(), from.subjectOf(), id);
        byte[] content = open(from.county(), known);
        CheckedFile file = new CheckedFile(known.mediaType(), content, documents.hash(from.county(), known.document()));
        elsewhere.callIn(there, () -> {
            to.forEach(link -> take(link, known, file));
            return to;
        });
        withdraw(from.county(), from.subjectOf(), id, reason);
    }

    private void take(CaseLink link, DocumentView known, CheckedFile file) {
        Hand by = hand();
        FileRepository.Stored stored = keep(link.county(), file, by);
        link(link, new Role(stored.id(), known.type(), known.member(), known.name()), by);
    }

    private byte[] open(int county, DocumentView known) {
        return cipher.decryptBytes(documents.content(county, known.document()), TABLE, known.document(), COLUMN);
    }

    private FileRepository.Stored keep(int county, CheckedFile file, Hand by) {
        return documents.byHash(county, file.hash()).orElseGet(() -> {
            UUID id = Uuid7.next();
            if (documents.add(county, id, file, by.account(), by.at())) {
                documents.addContent(county, id, cipher.encryptBytes(file.content(), TABLE, id, COLUMN));
            }
            return documents.byHash(county, file.hash()).orElseThrow();
        });
    }

    private DocumentView link(CaseLink link, Role role, Hand by) {
        UUID id = Uuid7.next();
        if (links.add(link, id, role, by)) {
            audit.record(new AuditEvent(
                    link.county(),
                    "DOCUMENT_ADDED",
                    id.toString(),
                    AuditEvent.OK,
                    Map.of("case", link.caseNumber(), "type", role.type())));
        }
        return links.of(link.county(), link.subjectOf()).stream()
                .filter(known -> known.counts() && known.document().equals(role.document()))
                .filter(known ->
                        known.type().equals(role.type()) && known.member().equals(role.member()))
                .findFirst()
                .orElseThrow(DocumentNotFound::new);
    }

    private void withinLimits(CaseLink link, Hand by) {
        if (links.countOfCase(link.county(), link.subjectOf()) >= MOST_A_CASE) {
            throw new DocumentRefused(Why.TOO_MANY);
        }
        if (links.countSince(link.county(), by.account(), by.at().minus(Duration.ofHours(1))) >= MOST_AN_HOUR) {
            throw new DocumentRefused(Why.TOO_FAST);
        }
    }

    private DocumentView counting(int county, UUID subjectOf, UUID id) {
        return links.find(county, subjectOf, id).filter(DocumentView::counts).orElseThrow(DocumentNotFound::new);
    }

    private Hand hand() {
        AccountView by = account.get();
        return new Hand(by.username(), by.displayName(), clock.now());
    }
}
