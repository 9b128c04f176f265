package io.yimen.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.CaseApi;
import io.yimen.application.Families;
import io.yimen.application.Journey;
import io.yimen.calendar.DemoClock;
import io.yimen.database.YimenTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requirement 24 for every form: the same work is done twice, plainly and with fields added that no page has, and leaves the
 * same rows behind.
 */
@YimenTest
class MassAssignmentTests extends TamperedForms {

    @Autowired
    private DemoClock clock;

    @Test
    void requirement_24_forms_of_a_case_write_nothing_that_their_page_does_not_ask() throws IOException {
        Tampering tampered = tampered(Tampering.EXTRAS);

        assertThat(journey(tampered)).isEqualTo(journey(plain));
        assertThat(batch(tampered)).isEqualTo(batch(plain));
        assertThat(moved(tampered)).isEqualTo(moved(plain));
        Set<String> mine = Tampering.routes("/applications", "/cases", "/people");
        mine.removeAll(Tampering.routes("/cases/{number}/documents", "/cases/{number}/verification"));
        assertThat(tampered.routes()).containsExactlyInAnyOrderElementsOf(mine);
    }

    private List<List<String>> journey(Tampering sender) {
        ObjectNode family = Families.ofThree();
        List<List<String>> states = new ArrayList<>();
        sender.post(Tampering.WORKER, "/applications/new", Map.of(), "members[0].idNumber", number(family, 0));
        String at = sender.post(
                Tampering.WORKER,
                "/applications",
                Map.of(),
                "version",
                "0",
                "go",
                "next",
                "township",
                Families.BEILIN,
                "residence",
                "URBAN",
                "channel",
                "WINDOW",
                "members[0].ref",
                "m1",
                "members[0].relation",
                "HEAD",
                "members[0].name",
                "周建平",
                "members[0].idNumber",
                number(family, 0));
        String number = at.replaceAll("/applications/([^/]+)/.*", "$1");
        states.add(tables.rows(number));
        sender.step(
                number,
                2,
                "/live",
                "go",
                "add",
                "members[1].ref",
                "m2",
                "members[1].relation",
                "SPOUSE",
                "members[1].name",
                "何玉芳",
                "members[1].idNumber",
                number(family, 1));
        sender.step(number, 3, "", "go", "next", "grid.WAGE.m1", "800", "assets.financial", "8,600");
        sender.step(
                number,
                5,
                "",
                "go",
                "next",
                "consents[0].member",
                "m1",
                "consents[0].signedOn",
                "2026-11-25",
                "consents[0].method",
                "PAPER",
                "consents[1].member",
                "m2",
                "consents[1].signedOn",
                "2026-11-25",
                "consents[1].method",
                "PAPER");
        states.add(tables.rows(number));
        sender.post(
                Tampering.WORKER,
                "/applications/{number}/accept",
                Map.of("number", number),
                "version",
                tables.version(number),
                "programmes",
                "DIBAO");
        states.add(tables.rows(number));
        sender.act(Tampering.WORKER, number, "START_INQUIRY");
        sender.act(
                Tampering.WORKER,
                number,
                "RECORD_VISIT",
                "visitedOn",
                "2026-11-25",
                "visitors",
                "陈静、刘敏",
                "findings",
                "一致",
                "signed",
                "true");
        sender.post(
                Tampering.WORKER,
                "/cases/{number}/actions/AMEND",
                Map.of("number", number),
                "version",
                tables.version(number),
                "step",
                "3",
                "go",
                "save",
                "grid.WAGE.m1",
                "900",
                "assets.financial",
                "9,000");
        states.add(tables.rows(number));
        sender.act("township.beilin", number, "GIVE_FIRST_OPINION", "opinion", "APPROVE", "text", "同意");
        sender.act(Tampering.WORKER, number, "PUBLISH_NOTICE", "place", "书院门社区公开栏", "from", "2026-11-25");
        states.add(tables.rows(number));
        clock.at(Journey.AFTER_NOTICE, () -> {
            sender.act(Tampering.WORKER, number, "CLOSE_NOTICE");
            sender.act("approver.beilin", number, "CONFIRM");
            return true;
        });
        states.add(tables.rows(number));
        looking(sender, number, number(family, 0));
        states.add(tables.rows(number));
        return states;
    }

    /** Forms that only read: they must not have learned to write. */
    private void looking(Tampering sender, String number, String id) {
        String person = tables.one(
                "SELECT m.person_id::text FROM application_member m JOIN application a ON a.id = m.application_id"
                        + " WHERE m.ref = 'm1' AND a.case_number = ?",
                number);
        String before =
                tables.one("SELECT md5(string_agg(p::text, '|' ORDER BY id)) FROM person p WHERE ? <> ''", number);
        sender.post(Tampering.WORKER, "/cases/{number}/reveal", Map.of("number", number), "reason", "CONTACT");
        sender.post(Tampering.WORKER, "/people", Map.of(), "q", id);
        sender.post(
                Tampering.WORKER,
                "/people/{county}/{id}/reveal",
                Map.of("county", "610103", "id", person),
                "field",
                "ID_NUMBER",
                "reason",
                "CONTACT");
        assertThat(tables.one("SELECT md5(string_agg(p::text, '|' ORDER BY id)) FROM person p WHERE ? <> ''", number))
                .isEqualTo(before);
    }

    private List<String> batch(Tampering sender) {
        var ready = new Journey(new CaseApi(mvc), clock).inReview(Families.ofThree());
        String number = ready.text("caseNumber");
        clock.at(
                Journey.AFTER_NOTICE,
                () -> sender.post(
                        "approver.beilin", "/cases/confirm", Map.of(), "case", number + ":" + ready.version()));
        return tables.rows(number);
    }

    /** A case that is handed over, ends and begins again; one for another county; one that cannot wait. */
    private List<List<String>> moved(Tampering sender) {
        CaseApi api = new CaseApi(mvc);
        List<List<String>> states = new ArrayList<>();
        var mine = api.opened("caseworker2.beilin", Families.ofThree());
        String number = mine.text("caseNumber");
        sender.post("approver.beilin", "/cases/confirm/check", Map.of(), "case", number + ":" + mine.version());
        states.add(tables.rows(number));
        sender.post(
                "township.beilin",
                "/cases/handover",
                Map.of(),
                "from",
                "caseworker2.beilin",
                "to",
                Tampering.WORKER,
                "reason",
                "产假");
        states.add(tables.rows(number));
        int version = api.read(Tampering.WORKER, number).version();
        api.act(Tampering.WORKER, number, "WITHDRAW", version, "{\"reason\": \"缺材料\"}")
                .is(200);
        String again = sender.post(Tampering.WORKER, "/applications/{number}/again", Map.of("number", number));
        states.add(tables.rows(again.replaceAll("/applications/([^/]+)/.*", "$1")));
        ObjectNode away = Families.ofThree();
        Families.member(away, 0).put("hukouTownship", "371424001");
        Families.member(away, 1).put("hukouTownship", "371424001");
        String draft = api.createDraft(Tampering.WORKER, away)
                .is(201)
                .body()
                .at("/cases/0/caseNumber")
                .asString();
        String there = sender.post(
                Tampering.WORKER,
                "/applications/{number}/forward",
                Map.of("number", draft),
                "version",
                tables.version(draft),
                "programmes",
                "DIBAO");
        states.add(tables.rows(draft));
        states.add(tables.rows(there.replace("/cases/", "")));
        sender.post(Tampering.WORKER, "/applications/quick/new", Map.of());
        String quick = sender.post(
                Tampering.WORKER,
                "/applications/quick",
                Map.of(),
                "name",
                "周建平",
                "sex",
                "MALE",
                "birthDate",
                "1971-01-01",
                "noIdReason",
                "证件丢失",
                "phone",
                "",
                "idNumber",
                "",
                "residence",
                "URBAN",
                "kind",
                "FIRE",
                "date",
                "2026-11-25",
                "loss",
                "500",
                "selfPaidCost",
                "",
                "amount",
                "300",
                "method",
                "TRANSFER",
                "goods",
                "",
                "reason",
                "房屋失火");
        states.add(tables.rows(quick.replace("/cases/", "")));
        return states;
    }

    private static String number(ObjectNode family, int member) {
        return Families.member(family, member).path("idNumber").asString();
    }
}
