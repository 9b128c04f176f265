package io.yimen.policy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.policy.PolicyStaff;
import io.yimen.security.AccountView;
import io.yimen.security.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The pages on which policy staff of Jinan's neighbours draft and decide; places that no other test looks at. */
@YimenTest
class DraftPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestDatabase database;

    @Test
    void a_draft_goes_from_an_empty_form_to_a_published_value_with_its_file() {
        AccountView editor = PolicyStaff.editor("3702");
        AccountView approver = PolicyStaff.approver("3702");
        String draft = create(editor, "2027-01-01");

        assertThat(save(editor, draft, 1, "v.dibao.line.urban", "1,010"))
                .hasStatus(302)
                .hasRedirectedUrl("/policy/drafts/" + draft + "/edit?saved=2");
        assertThat(get("/policy/drafts/" + draft, editor))
                .bodyText()
                .contains("1,010.00", "+258.00", "请上传依据文件", "提交审批")
                .doesNotContain("批准并发布");
        assertThat(upload(editor, draft, 2, "通知.pdf", PolicyStaff.pdf())).hasStatus(302);
        assertThat(step(editor, draft, "submit", 3)).hasStatus(302);
        assertThat(get("/policy/drafts/" + draft, approver))
                .bodyText()
                .contains("批准并发布", "通知.pdf", "待审批")
                .doesNotContain("修改草案");
        assertThat(step(approver, draft, "approve", 4)).hasStatus(302);

        assertThat(get("/policy?region=370202&on=20270101&q=dibao.line.urban", approver))
                .bodyText()
                .contains("<b>1,010.00</b>", "青岛市", "试发〔2026〕7号", "/policy/documents/");
        assertThat(get("/policy?region=370202&show=changing", approver))
                .bodyText()
                .contains("2027-01-01 起");
        assertThat(get("/policy/history?region=370202&key=dibao.line.urban", approver))
                .bodyText()
                .contains("将生效", "下载文件", "关于调整标准的通知");
    }

    @Test
    void the_document_is_a_download_that_runs_nowhere_and_everybody_s_only_once_published() {
        AccountView editor = PolicyStaff.editor("3703");
        String draft = create(editor, "2027-01-01");
        save(editor, draft, 1, "v.dibao.addon.age_70_bp", "20");
        upload(editor, draft, 2, "../../通知\u202E.exe", PolicyStaff.pdf());
        String file = "/policy/documents/"
                + owner().sql("SELECT id FROM policy_document WHERE draft_id = ?::uuid")
                        .param(draft)
                        .query(String.class)
                        .single();

        assertThat(get(file, PolicyStaff.editor("3704"))).hasStatus(404);
        assertThat(mvc.get().uri(file).with(SignedIn.as("caseworker.beilin"))).hasStatus(404);
        step(editor, draft, "submit", 3);
        step(PolicyStaff.approver("3703"), draft, "approve", 4);

        MvcTestResult answer =
                mvc.get().uri(file).with(SignedIn.as("caseworker.beilin")).exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        assertThat(answer.getResponse().getHeaders("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(answer.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("UTF-8''%E9%80%9A%E7%9F%A5.pdf");
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(PolicyStaff.pdf());
    }

    @Test
    void wrong_values_come_back_with_their_reason_in_both_languages_and_all_that_was_typed() {
        AccountView editor = PolicyStaff.editor("370502");
        String draft = create(editor, "2027-01-01");

        MvcTestResult answer = mvc.post()
                .uri("/policy/drafts/" + draft + "/edit")
                .with(SignedIn.as(editor))
                .with(csrf())
                .param("version", "1")
                .param("startsOn", "2027-01-01")
                .param("v.dibao.line.urban", "800")
                .param("v.dibao.addon.age_70_bp", "x<b>")
                .param("v.dibao.rounding", "YUAN_UP")
                .exchange();

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("有 2 处需要改正", "城市低保标准：低保标准自", "社会救助法第十九条", "70岁以上增发：应为百分数")
                .contains("value=\"800\"", "value=\"x&lt;b&gt;\"", "href=\"#v-dibao-line-urban\"");
        assertThat(mvc.post()
                        .uri("/policy/drafts/" + draft + "/edit?lang=en")
                        .with(SignedIn.as(editor))
                        .with(csrf())
                        .param("version", "1")
                        .param("startsOn", "2027-01-01")
                        .param("v.dibao.line.urban", "800"))
                .hasStatus(422)
                .bodyText()
                .contains("Social Assistance Law, art. 19");
    }

    @Test
    void whoever_saves_second_is_told_who_was_first_and_keeps_what_was_typed() {
        AccountView editor = PolicyStaff.editor("3706");
        String draft = create(editor, "2027-01-01");
        save(editor, draft, 1, "v.dibao.addon.age_70_bp", "20");

        MvcTestResult late = save(PolicyStaff.both("3706"), draft, 1, "v.dibao.addon.age_70_bp", "25");

        assertThat(late)
                .hasStatus(409)
                .bodyText()
                .contains("刚被别人改过", "起草人", "第 2 版", "value=\"25\"", "name=\"version\" value=\"2\"");
        assertThat(step(editor, draft, "submit", 1)).hasStatus(409).bodyText().contains("有人先办了一步");
    }

    @Test
    void the_same_person_is_refused_on_the_page_and_offered_no_button() {
        AccountView both = PolicyStaff.both("3708");
        String draft = create(both, "2027-01-01");
        save(both, draft, 1, "v.dibao.addon.age_70_bp", "20");
        upload(both, draft, 2, "a.pdf", PolicyStaff.pdf());
        step(both, draft, "submit", 3);

        assertThat(get("/policy/drafts/" + draft, both))
                .bodyText()
                .contains("须由另一人审批")
                .doesNotContain("/approve\"");
        assertThat(step(both, draft, "approve", 4)).hasStatus(403).bodyText().contains("须由另一人审批");
        assertThat(step(PolicyStaff.editor("3708"), draft, "approve", 4)).hasStatus(403);
    }

    @Test
    void a_foreign_draft_looks_like_none_on_every_address() {
        String draft = create(PolicyStaff.editor("3709"), "2027-01-01");
        AccountView stranger = PolicyStaff.both("3710");

        for (String page : List.of("", "/edit")) {
            assertThat(get("/policy/drafts/" + draft + page, stranger)).hasStatus(404);
        }
        for (String action : List.of("submit", "take-back", "withdraw", "approve", "reject", "copy", "edit")) {
            assertThat(step(stranger, draft, action, 1)).as(action).hasStatus(404);
        }
        assertThat(upload(stranger, draft, 1, "a.pdf", PolicyStaff.pdf())).hasStatus(404);
        assertThat(get("/policy/drafts", stranger)).bodyText().doesNotContain(draft);
        assertThat(get("/policy/drafts", PolicyStaff.editor("37"))).bodyText().contains(draft);
    }

    @Test
    void a_file_that_is_none_of_the_three_kinds_or_too_large_is_refused_at_its_field() {
        AccountView editor = PolicyStaff.editor("3711");
        String draft = create(editor, "2027-01-01");

        assertThat(upload(editor, draft, 1, "a.pdf", "<html></html>".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("文件内容不是完整的 PDF、JPG 或 PNG");
        assertThat(upload(editor, draft, 1, "a.pdf", new byte[10 * 1024 * 1024 + 1]))
                .hasStatus(422)
                .bodyText()
                .contains("文件超过 10 MB");
        assertThat(upload(editor, draft, 1, "a.pdf", new byte[0]))
                .hasStatus(422)
                .bodyText()
                .contains("空文件");
        assertThat(owner().sql("SELECT count(*) FROM policy_document WHERE draft_id = ?::uuid")
                        .param(draft)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_workbook_with_bad_cells_is_answered_cell_by_cell() {
        MvcTestResult answer = mvc.perform(MockMvcRequestBuilders.multipart("/policy/import")
                .file(new MockMultipartFile("sheet", "x.xlsx", null, new byte[] {1, 2, 3}))
                .param("importStartsOn", "2027-01-01")
                .with(SignedIn.as(PolicyStaff.editor("3713")))
                .with(csrf()));

        assertThat(answer).hasStatus(422).bodyText().contains("这个文件不能读", "value=\"2027-01-01\"");
    }

    @Test
    void the_groups_and_filters_of_the_page_show_what_was_asked_for() {
        AccountView reader = PolicyStaff.editor("3701");

        assertThat(get("/policy?group=tekun", reader))
                .bodyText()
                .contains("tekun.base.urban", ">17</span> / ")
                .doesNotContain(">dibao.line.urban<");
        assertThat(get("/policy?show=own", reader))
                .bodyText()
                .contains("1,492.00", ">4</span> / ")
                .doesNotContain("默认值</span>");
        assertThat(get("/policy?q=车辆", reader)).bodyText().contains("asset.vehicle_max_count");
        assertThat(get("/policy?q=nothing-at-all", reader)).bodyText().contains("没有符合条件的参数");
        assertThat(get("/policy/history?key=no.such.key", reader)).hasStatus(404);
    }

    private String create(AccountView editor, String startsOn) {
        String location = mvc.post()
                .uri("/policy/drafts")
                .with(SignedIn.as(editor))
                .with(csrf())
                .param("startsOn", startsOn)
                .param("documentNumber", "试发〔2026〕7号")
                .param("documentTitle", "关于调整标准的通知")
                .exchange()
                .getResponse()
                .getHeader("Location");
        assertThat(location).matches("/policy/drafts/[0-9a-f-]{36}/edit");
        return location.split("/")[3];
    }

    private MvcTestResult save(AccountView editor, String draft, int version, String name, String value) {
        return mvc.post()
                .uri("/policy/drafts/" + draft + "/edit")
                .with(SignedIn.as(editor))
                .with(csrf())
                .param("version", Integer.toString(version))
                .param("startsOn", "2027-01-01")
                .param("documentNumber", "试发〔2026〕7号")
                .param("documentTitle", "关于调整标准的通知")
                .param(name, value)
                .exchange();
    }

    private MvcTestResult upload(AccountView editor, String draft, int version, String name, byte[] content) {
        return mvc.perform(MockMvcRequestBuilders.multipart("/policy/drafts/" + draft + "/file")
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("version", Integer.toString(version))
                .param("kind", "BASIS")
                .with(SignedIn.as(editor))
                .with(csrf()));
    }

    private MvcTestResult step(AccountView account, String draft, String action, int version) {
        return mvc.post()
                .uri("/policy/drafts/" + draft + "/" + action)
                .with(SignedIn.as(account))
                .with(csrf())
                .param("version", Integer.toString(version))
                .param("withdrawReason", "不改了")
                .param("rejectReason", "不妥")
                .exchange();
    }

    private MvcTestResult get(String uri, AccountView account) {
        return mvc.get().uri(uri).with(SignedIn.as(account)).exchange();
    }

    private JdbcClient owner() {
        return JdbcClient.create(database.asSuperuser());
    }
}
