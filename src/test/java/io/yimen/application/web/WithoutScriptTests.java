package io.yimen.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.Families;
import io.yimen.application.web.Pages.Page;
import io.yimen.database.YimenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.node.ObjectNode;

/** An application is taken page by page by forms alone. */
@YimenTest
class WithoutScriptTests {

    private static final String WORKER = "caseworker.beilin";

    @Autowired
    private MockMvcTester mvc;

    private Pages pages;

    @BeforeEach
    void open() {
        pages = new Pages(mvc);
    }

    @Test
    void six_pages_lead_to_an_accepted_case() {
        ObjectNode family = Families.ofThree();
        String father = number(family, 0);
        String mother = number(family, 1);

        Page page = pages.post(
                WORKER,
                "/applications",
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
                father);
        String draft = page.is(302).location().replaceAll("/step/.*", "");
        next(
                draft,
                2,
                "go",
                "add",
                "members[1].ref",
                "m2",
                "members[1].relation",
                "SPOUSE",
                "members[1].name",
                "何玉芳",
                "members[1].idNumber",
                mother);
        next(draft, 2, "go", "next");
        next(draft, 3, "go", "next", "grid.WAGE.m1", "800", "assets.financial", "8,600");
        next(draft, 4, "go", "next");
        next(
                draft,
                5,
                "go",
                "next",
                "consents[0].member",
                "m1",
                "consents[0].signedOn",
                "2026-11-25",
                "consents[0].method",
                "PAPER");
        Page review = pages.get(WORKER, draft + "/step/6").is(200);
        assertThat(review.html()).contains("name=\"programmes\" value=\"DIBAO\" checked=\"checked\"");
        assertThat(pages.post(WORKER, draft + "/accept", "version", "" + review.version())
                        .is(302)
                        .location())
                .endsWith("/step/6?lack=NO_PROGRAMME");
        assertThat(pages.get(WORKER, draft + "/step/6?lack=NO_PROGRAMME")
                        .is(200)
                        .html())
                .contains("请至少勾选一个");
        Page accepted = pages.post(WORKER, draft + "/accept", "version", "" + review.version(), "programmes", "DIBAO")
                .is(302);

        assertThat(review.html()).contains("680.00");
        assertThat(pages.get(WORKER, accepted.location()).is(200).html()).contains("已受理", "680.00", "周建平");
    }

    @Test
    void a_wrong_number_stays_as_typed_with_words_at_the_field() {
        Page start = pages.post(
                WORKER,
                "/applications",
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
                "110105194912310021");

        assertThat(pages.get(WORKER, start.is(302).location()).is(200).html())
                .contains(
                        "value=\"110105194912310021\"",
                        "class=\"y-errors\"",
                        "href=\"#members-0-idNumber\"",
                        "第 18 位校验码");
    }

    private void next(String draft, int step, String... fields) {
        int version = pages.get(WORKER, draft + "/step/" + step).is(200).version();
        String[] all = new String[fields.length + 2];
        all[0] = "version";
        all[1] = Integer.toString(version);
        System.arraycopy(fields, 0, all, 2, fields.length);
        assertThat(pages.post(WORKER, draft + "/step/" + step, all).is(302).location())
                .as("step " + step)
                .doesNotContain("check=true");
    }

    private static String number(ObjectNode family, int member) {
        return Families.member(family, member).path("idNumber").asString();
    }
}
