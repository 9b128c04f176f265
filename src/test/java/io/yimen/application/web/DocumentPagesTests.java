package io.yimen.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.CaseApi;
import io.yimen.application.CaseApi.Answer;
import io.yimen.application.Families;
import io.yimen.application.Journey;
import io.yimen.application.Upload;
import io.yimen.application.Upload.Reply;
import io.yimen.calendar.DemoClock;
import io.yimen.database.YimenTest;
import io.yimen.document.Files;
import io.yimen.security.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.node.ObjectNode;

/** The section of documents: add, open, use again, take out, and what is missing. */
@YimenTest
class DocumentPagesTests {

    private static final String WORKER = "caseworker.beilin";
    private static final Pattern LINK = Pattern.compile("/documents/([0-9a-f-]{36})\"");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    private Pages pages;
    private Upload upload;
    private Journey journey;

    @BeforeEach
    void begin() {
        pages = new Pages(mvc);
        upload = new Upload(mvc);
        journey = new Journey(new CaseApi(mvc), clock);
    }

    @Test
    void the_form_takes_files_and_the_camera_without_javascript_and_says_what_we_look_up_ourselves() {
        String page = section(accepted());

        assertThat(page)
                .contains("enctype=\"multipart/form-data\"", "name=\"file\" accept=\"image/*,application/pdf\"")
                .contains("name=\"photo\" accept=\"image/*\" capture=\"environment\"")
                .containsSubsequence("不用家庭交、由我们去查的", "居民身份证", "居民户口簿", "在读证明", "社会救助法第六十二条");
        assertThat(pages.get(WORKER, "/cases/" + accepted() + "?section=documents", "en")
                        .html())
                .contains("Or take a photo", "Looked up by us, not asked of the family");
    }

    @Test
    void a_photo_is_shown_in_the_browser_and_a_pdf_only_saved() {
        String number = accepted();
        upload.page(WORKER, number, "OTHER", "", Files.photo(40, 20, 6)).is(302);
        Reply picture = open(number);
        assertThat(picture.response().getHeader("Content-Disposition")).startsWith("inline;");
        assertThat(picture.response().getContentType()).isEqualTo("image/jpeg");
        assertThat(new String(picture.response().getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS");

        String other = accepted();
        upload.page(WORKER, other, "INCOME_PROOF", "father", Files.pdf()).is(302);
        Reply pdf = open(other);
        assertThat(pdf.response().getHeader("Content-Disposition")).startsWith("attachment;");
        for (Reply reply : new Reply[] {picture, pdf}) {
            assertThat(reply.response().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(reply.response().getHeader("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
            assertThat(reply.response().getHeader("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void the_missing_list_follows_the_facts_and_empties_as_documents_come() {
        ObjectNode family = Families.ofThree();
        Families.member(family, 1).put("seriousIllness", true);
        Answer at = journey.accepted(family);
        String number = at.text("caseNumber");
        assertThat(section(number)).contains("请家庭带来", "何玉芳的诊断证明").doesNotContain("经办补上");

        upload.page(WORKER, number, "DIAGNOSIS", "mother", Files.png(20, 20)).is(302);
        assertThat(section(number)).contains("材料齐了").doesNotContain("何玉芳的诊断证明");

        Answer started = journey.step(WORKER, at, "START_INQUIRY", "{}");
        journey.step(WORKER, started, "RECORD_VISIT", Journey.VISIT);
        assertThat(section(number)).contains("经办补上", "双方签字的入户调查表");
    }

    @Test
    void what_is_refused_is_said_at_its_field_and_the_rest_is_kept() {
        String number = accepted();

        String page = upload.page(WORKER, number, "INCOME_PROOF", "father", "<html>".getBytes(StandardCharsets.UTF_8))
                .is(422)
                .text();

        assertThat(page)
                .contains("有 1 处需要改正，其他内容已保留", "href=\"#file\"", "id=\"file-error\"", "改后缀名没有用")
                .containsPattern("value=\"INCOME_PROOF\"[^>]*selected")
                .containsPattern("value=\"father\"[^>]*selected");
        assertThat(upload.page(WORKER, number, "OTHER", "", new byte[10 * 1024 * 1024 + 1])
                        .is(413)
                        .text())
                .contains("文件超过 10 MB，没有保存");
        assertThat(upload.page(WORKER, number, "", "", Files.pdf()).is(422).text())
                .contains("请选择是什么材料");
        assertThat(section(number)).contains("还没有上传材料");
    }

    @Test
    void a_document_serves_another_case_of_the_county_and_is_withdrawn_from_one_only() {
        String first = accepted();
        String second = accepted();
        upload.page(WORKER, first, "INCOME_PROOF", "father", Files.pdf()).is(302);
        String lent = pages.get(
                        WORKER, "/cases/" + second + "/documents/from?from=" + first.toLowerCase(java.util.Locale.ROOT))
                .is(200)
                .html();
        String id = id(lent);

        pages.post(WORKER, "/cases/" + second + "/documents/from", "from", first, "document", id, "member", "father")
                .is(302);

        assertThat(section(second)).contains("收入证明", "材料.pdf");
        String own = id(section(second));
        assertThat(own).isNotEqualTo(id);
        pages.post(WORKER, "/cases/" + second + "/documents/" + own + "/withdraw", "reason", " ")
                .is(422);
        pages.post(WORKER, "/cases/" + second + "/documents/" + own + "/withdraw", "reason", "不是这户的")
                .is(302);
        assertThat(section(second)).contains("已撤下", "不是这户的").doesNotContain(own + "\"");
        upload.get(SignedIn.as(WORKER), "/cases/" + second + "/documents/" + own)
                .is(404);
        upload.get(SignedIn.as(WORKER), "/cases/" + first + "/documents/" + id).is(200);
    }

    @Test
    void another_case_is_found_only_in_the_same_county_and_area() {
        String mine = accepted();
        String linyi = new CaseApi(mvc)
                .opened("caseworker.linyi", Families.ofThree("371424001"))
                .text("caseNumber");

        for (String from : new String[] {linyi, "610103D20269999999", "nonsense"}) {
            assertThat(pages.get(WORKER, "/cases/" + mine + "/documents/from?from=" + from)
                            .is(422)
                            .html())
                    .contains("没有找到这个案件", "value=\"" + from + "\"");
        }
        pages.get("caseworker.linyi", "/cases/" + mine + "/documents/from?from=" + linyi)
                .is(404);
        upload.page("caseworker.linyi", mine, "OTHER", "", Files.pdf()).is(404);
        upload.page("finance.beilin", mine, "OTHER", "", Files.pdf()).is(403);
    }

    @Test
    void a_closed_case_has_no_form_and_refuses_in_words() {
        Answer at = journey.accepted(Families.ofThree());
        String number = at.text("caseNumber");
        journey.step(WORKER, at, "WITHDRAW", "{\"reason\": \"家庭撤回\"}");

        assertThat(section(number)).contains("案件已办结，材料只能看").doesNotContain("name=\"photo\"");
        assertThat(upload.page(WORKER, number, "OTHER", "", Files.pdf()).is(409).text())
                .contains("案件已办结，不能再改材料");
    }

    private String accepted() {
        return journey.accepted(Families.ofThree()).text("caseNumber");
    }

    private String section(String number) {
        return pages.get(WORKER, "/cases/" + number + "?section=documents")
                .is(200)
                .html();
    }

    private Reply open(String number) {
        return upload.get(SignedIn.as(WORKER), "/cases/" + number + "/documents/" + id(section(number)))
                .is(200);
    }

    private static String id(String page) {
        Matcher link = LINK.matcher(page);
        assertThat(link.find()).as(page).isTrue();
        return link.group(1);
    }
}
