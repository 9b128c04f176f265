package io.yimen.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.CaseApi;
import io.yimen.application.Families;
import io.yimen.application.Journey;
import io.yimen.calendar.DemoClock;
import io.yimen.database.YimenTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.node.ObjectNode;

/** Requirement 24 for the report, the objections and the consents of a case. */
@YimenTest
class VerificationMassAssignmentTests extends TamperedForms {

    @Autowired
    private DemoClock clock;

    @Test
    void requirement_24_forms_beside_a_verification_write_nothing_that_their_page_does_not_ask() throws IOException {
        Tampering tampered = tampered(Tampering.EXTRAS);

        assertThat(verified(tampered, 1)).isEqualTo(verified(plain, 2));
        assertThat(tampered.routes())
                .containsExactlyInAnyOrderElementsOf(
                        Tampering.routes("/cases/{number}/verification", "/verification/consents"));
    }

    /** The forms beside a verification: the report, objections, consents of somebody outside, asking again. */
    private List<List<String>> verified(Tampering sender, int obligor) {
        ObjectNode family = Families.ofThree();
        family.putArray("obligors")
                .addObject()
                .put("ref", "o1")
                .put("relation", "CHILD")
                .put("householdSize", 2)
                .putArray("supports")
                .add("father");
        String number =
                new Journey(new CaseApi(mvc), clock).underInquiry(family).text("caseNumber");
        List<List<String>> states = new ArrayList<>();
        beside(sender, number, "report");
        beside(sender, number, "reports/{version}/print", "{version}", "1");
        states.add(tables.verificationRows(number));
        beside(sender, number, "objections", "", "", "member", "father", "words", "存款是代邻居保管");
        states.add(tables.verificationRows(number));
        String objection = tables.one(
                "SELECT o.id::text FROM verification_objection o JOIN application a ON a.id = o.subject_of WHERE case_number = ?",
                number);
        beside(sender, number, "objections/{objection}/answer", "{objection}", objection, "answer", "已核实");
        states.add(tables.verificationRows(number));
        String id = Families.man(LocalDate.of(1991, 1, obligor));
        beside(
                sender,
                number,
                "consents",
                "",
                "",
                "obligor",
                "o1",
                "name",
                "周大山",
                "idNumber",
                id,
                "signedOn",
                "2026-11-25",
                "evidence",
                "档案 7 号",
                "channel",
                "PAPER");
        states.add(tables.verificationRows(number));
        String consent =
                tables.one("SELECT id::text FROM consent WHERE case_number = ? ORDER BY id DESC LIMIT 1", number);
        consentDesk(sender, number, consent);
        states.add(tables.verificationRows(number));
        beside(sender, number, "renew");
        states.add(tables.verificationRows(number));
        return states;
    }

    /** A paper is scanned, its signature withdrawn and given again. */
    private void consentDesk(Tampering sender, String number, String consent) {
        String id = tables.one("SELECT id::text FROM application WHERE case_number = ?", number);
        Map<String, String> place = Map.of("county", "610103", "id", id);
        String desk = "/verification/consents/{county}/{id}";
        MockMultipartFile scan = new MockMultipartFile(
                "scan", "a.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        sender.upload(Tampering.WORKER, desk + "/scan", place, scan, "consent", consent);
        sender.post(Tampering.WORKER, desk + "/withdraw", place, "consent", consent, "ref", "o1", "reason", "本人要求");
        sender.post(
                Tampering.WORKER,
                desk,
                place,
                "ref",
                "o1",
                "capacity",
                "SELF",
                "signedBy",
                "",
                "relation",
                "",
                "signedOn",
                "2026-11-25",
                "channel",
                "PAPER",
                "evidence",
                "档案 8 号");
        assertThat(tables.one("SELECT count(*)::text FROM consent_scan WHERE consent_id = ?::uuid", consent))
                .isEqualTo("1");
    }

    private void beside(Tampering sender, String number, String route, String... rest) {
        Map<String, String> place = new TreeMap<>(Map.of("number", number));
        if (rest.length > 0 && !rest[0].isEmpty()) {
            place.put(rest[0].substring(1, rest[0].length() - 1), rest[1]);
        }
        String[] fields = rest.length > 2 ? Arrays.copyOfRange(rest, 2, rest.length) : new String[0];
        sender.post(Tampering.WORKER, "/cases/{number}/verification/" + route, place, fields);
    }
}
