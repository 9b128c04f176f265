package io.yimen.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.yimen.common.NationalId;
import io.yimen.common.Residence;
import io.yimen.database.StatementCounter;
import io.yimen.database.YimenTest;
import io.yimen.registry.Kinship;
import io.yimen.registry.People;
import io.yimen.registry.PersonKey;
import io.yimen.registry.RegisterHousehold;
import io.yimen.registry.Registry;
import io.yimen.security.SignedIn;
import io.yimen.security.StaffIdentity;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@YimenTest
class PeoplePageTests {

    private static final String WORKER = "caseworker.beilin";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Registry registry;

    @Autowired
    private StaffIdentity staff;

    @Test
    void the_search_page_waits_for_a_number_or_a_name() {
        assertThat(page(get("/people", WORKER))).contains("name=\"q\"", "autofocus", "先查询，再受理");
    }

    @Test
    void a_number_is_found_and_never_shown_whole() {
        NationalId id = People.anotherNumber();
        PersonKey key = person("宇文找到", id, People.NANYUANMEN, WORKER);

        String page = page(search(id.value(), WORKER));

        assertThat(page)
                .contains("找到 1 人", "宇文找到", id.masked(), "/people/610103/" + key.id(), "校验码正确")
                .doesNotContain(id.value());
    }

    @Test
    void a_number_of_another_county_tells_the_place_only() {
        NationalId id = People.anotherNumber();
        person("赫连外县", id, People.LINYI_TOWN, "caseworker.linyi");

        String page = page(search(id.value(), WORKER));

        assertThat(page)
                .contains("外县已有登记", "山东省德州市临邑县", "/applications/new")
                .doesNotContain("赫连外县")
                .doesNotContain(id.value());
    }

    @Test
    void a_wrong_number_is_explained_and_not_repeated() {
        assertThat(page(search("110105194912310021", WORKER)))
                .contains("第 18 位校验码与前 17 位不符")
                .doesNotContain("110105194912310021");
    }

    @Test
    void nobody_found_offers_the_next_step() {
        assertThat(page(search("纳兰无人", WORKER))).contains("没有找到", "/applications/new");
        assertThat(page(search("纳兰无人", "approver.beilin"))).contains("没有找到").doesNotContain("/applications/new");
    }

    @Test
    void a_case_number_leads_to_its_case() {
        assertThat(search("610103d20260000123", WORKER)).hasRedirectedUrl("/cases/610103D20260000123");
    }

    @Test
    void what_was_typed_is_only_text() {
        assertThat(page(search("<script>alert(document)</script>", WORKER)))
                .doesNotContain("<script>alert(")
                .contains("&lt;script&gt;");
    }

    @Test
    void the_persons_page_shows_numbers_masked_and_the_household() {
        NationalId id = People.anotherNumber();
        PersonKey key = person("独孤本人", id, People.NANYUANMEN, WORKER);
        UUID household = household(key);

        assertThat(page(get("/people/610103/" + key.id(), WORKER)))
                .contains("独孤本人", id.masked(), "138****1234", "陕西省西安市碑林区南院门街道", "/households/610103/" + household)
                .doesNotContain(id.value());
        assertThat(page(get("/households/610103/" + household, WORKER))).contains("独孤本人", "户主", id.masked());
        assertThat(page(get("/people/610103/" + key.id() + "?lang=en", WORKER)))
                .contains("Habitual residence", "ID number");
    }

    @Test
    void a_reveal_needs_a_reason_and_shows_one_field() {
        NationalId id = People.anotherNumber();
        PersonKey key = person("单于号码", id, People.NANYUANMEN, WORKER);
        String reveal = "/people/610103/" + key.id() + "/reveal";

        assertThat(post(reveal + "?field=ID_NUMBER", WORKER)).hasStatus(400);
        assertThat(page(post(reveal + "?field=ID_NUMBER&reason=CHECK_DOCUMENT", WORKER)))
                .contains(id.value())
                .doesNotContain("13812341234");
    }

    @Test
    void a_file_of_another_area_is_not_there() {
        PersonKey far = person("慕容远方", People.anotherNumber(), People.LINYI_TOWN, "caseworker.linyi");

        assertThat(get("/people/371424/" + far.id(), WORKER)).hasStatus(404);
        assertThat(get("/people/610103/" + UUID.randomUUID(), WORKER)).hasStatus(404);
        assertThat(get("/households/371424/" + UUID.randomUUID(), WORKER)).hasStatus(404);
        assertThat(post("/people/371424/" + far.id() + "/reveal?field=PHONE&reason=CONTACT", WORKER))
                .hasStatus(404);
    }

    @Test
    void those_without_case_work_have_no_look_up() {
        for (String account : List.of("sysadmin", "secadmin", "auditor", "analyst.mca")) {
            assertThat(get("/people", account)).hasStatus(403);
        }
    }

    @Test
    void a_persons_page_takes_at_most_a_dozen_questions() throws Exception {
        PersonKey key = person("公孙计数", People.anotherNumber(), People.NANYUANMEN, WORKER);
        household(key);
        get("/people/610103/" + key.id(), WORKER);

        assertThat(StatementCounter.during(() -> get("/people/610103/" + key.id(), WORKER)))
                .hasSizeLessThanOrEqualTo(12);
        assertThat(StatementCounter.during(() -> search("公孙", WORKER))).hasSizeLessThanOrEqualTo(12);
    }

    private PersonKey person(String name, NationalId id, int township, String account) {
        return staff.callAs(SignedIn.account(account), () -> registry.register(People.person(name, id, township)))
                .key()
                .orElseThrow();
    }

    private UUID household(PersonKey head) {
        RegisterHousehold command = new RegisterHousehold(
                People.NANYUANMEN,
                Residence.URBAN,
                List.of(new RegisterHousehold.Member(head.id(), Kinship.HEAD)),
                LocalDate.of(2026, 1, 1));
        return staff.callAs(SignedIn.account(WORKER), () -> registry.registerHousehold(command));
    }

    private MvcTestResult get(String uri, String account) {
        return mvc.get().uri(uri).with(SignedIn.as(account)).exchange();
    }

    private MvcTestResult post(String uri, String account) {
        return mvc.post().uri(uri).with(SignedIn.as(account)).with(csrf()).exchange();
    }

    private MvcTestResult search(String query, String account) {
        return mvc.post()
                .uri("/people")
                .param("q", query)
                .with(SignedIn.as(account))
                .with(csrf())
                .exchange();
    }

    private static String page(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
