package io.yimen.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.yimen.application.CaseApi;
import io.yimen.application.Families;
import io.yimen.application.Journey;
import io.yimen.calendar.DemoClock;
import io.yimen.database.StatementCounter;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.policy.Policies;
import io.yimen.policy.PolicyPublished;
import io.yimen.policy.PublishedPolicy;
import io.yimen.security.SignedIn;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@YimenTest
class PreviewPagesTests {

    private static final String LINE = "dibao.line.urban";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern AGAIN = Pattern.compile("/awards/redetermine/([0-9a-f-]{36})/again");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock day;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Policies policies;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private Drafted drafted;
    private Journey journey;

    @BeforeEach
    void open() {
        drafted = new Drafted(database);
        journey = new Journey(new CaseApi(mvc), day);
    }

    @Test
    void a_preview_is_started_watched_and_read_without_javascript() {
        String award = journey.confirmed(Families.ofThree()).text("caseNumber");
        String here = here(drafted.line("610103", LINE, "800.00"));

        assertThat(get(here, "policy.beilin")).hasStatusOk().bodyText().contains("还没有预览", "开始预览");
        assertThat(post(here, "policy.beilin")).hasStatus(302);
        untilDone(here);

        assertThat(get(here, "policy.beilin"))
                .bodyText()
                .contains("每月支出", "新增符合", "提高", "降低", "不再符合", "effect=RAISED&amp;source=AWARD", "城市低保标准")
                .doesNotContain("??");
        assertThat(get(here + "/1/list?effect=RAISED&source=AWARD", "policy.beilin"))
                .hasStatusOk()
                .bodyText()
                .contains(award, "1,542.00", "1,740.00", "+198.00", "城市低保标准")
                .doesNotContain("周建平", "周*平", "/cases/" + award, "??");
        assertThat(get(here + "?lang=en", "policy.beilin"))
                .bodyText()
                .contains("What it does to households", "Raised")
                .doesNotContain("??");
    }

    @Test
    void the_list_is_downloaded_as_a_workbook_and_as_csv() throws Exception {
        String award = journey.confirmed(Families.ofThree()).text("caseNumber");
        String here = here(drafted.line("610103", LINE, "800.00"));
        post(here, "policy.beilin");
        untilDone(here);

        MvcTestResult csv = get(here + "/1/list.csv?source=AWARD", "policy.beilin");
        MvcTestResult xlsx = get(here + "/1/list.xlsx?source=AWARD", "policy.beilin");

        String text = csv.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFF案件编号,")
                .contains(award + ",碑林区,")
                .contains(",1542.00,")
                .contains(",1740.00,198.00,");
        assertThat(csv.getResponse().getHeader("Content-Disposition"))
                .contains("yimen-preview-610103-2027-01-01-1.csv");
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(xlsx.getResponse().getContentAsByteArray()))) {
            assertThat(zip.getNextEntry()).isNotNull();
        }
    }

    @Test
    void role_and_region_hold_on_every_route() {
        String here = here(drafted.line("610103", LINE, "800.00"));
        post(here, "policy.beilin");
        untilDone(here);

        for (String path : List.of("", "/1/list", "/1/list.csv", "/1/list.xlsx")) {
            assertThat(get(here + path, "policy.linyi")).as(path).hasStatus(404);
            assertThat(get(here + path, "reviewer.beilin")).as(path).hasStatus(403);
            assertThat(get(here + path, "auditor")).as(path).hasStatus(403);
        }
        assertThat(post(here, "policy.linyi")).hasStatus(404);
        assertThat(post(here + "/1/cancel", "policy.linyi")).hasStatus(404);
        assertThat(get(here + "/7/list", "policy.beilin")).hasStatus(404);
        assertThat(get(here + "?run=7", "policy.beilin")).hasStatus(404);
        assertThat(get(here + "/1/list?effect=NOPE&county=x&page=-4&before=1", "policy.beilin"))
                .hasStatusOk();
    }

    @Test
    void the_page_takes_few_statements() throws Exception {
        String here = here(drafted.line("610103", LINE, "800.00"));
        post(here, "policy.beilin");
        untilDone(here);

        assertThat(StatementCounter.during(() -> get(here, "policy.beilin"))).hasSizeLessThanOrEqualTo(12);
        assertThat(StatementCounter.during(() -> get(here + "/1/list", "policy.beilin")))
                .hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void a_publication_gives_the_county_its_list_and_a_township_its_part_of_it() {
        String mine = journey.confirmed(Families.ofThree()).text("caseNumber");
        UUID draft = drafted.line("610103", LINE, "795.00");
        PublishedPolicy published = new PublishedPolicy(database, policies);
        published.publish("610103", LINE, "795.00", Drafted.NEW_YEAR);
        forgetOtherPublications();
        try {
            announce(draft);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(get("/awards/redetermine", "reviewer.beilin"))
                            .bodyText()
                            .contains(mine));

            assertThat(get("/awards/redetermine", "reviewer.beilin"))
                    .bodyText()
                    .contains("待重新核定", "740.00", "795.00", "1,542.00", "1,723.50", "周*平", "/cases/" + mine, "测试文号")
                    .contains("还不能在本系统里办")
                    .doesNotContain("周建平", "??");
            assertThat(get("/awards/redetermine", "township.beilin")).bodyText().contains(mine);
            assertThat(get("/awards/redetermine", "finance.beilin"))
                    .bodyText()
                    .contains(mine)
                    .doesNotContain("/cases/" + mine, "/again");
            assertThat(get("/awards", "reviewer.beilin")).bodyText().contains("/awards/redetermine");
            assertThat(get("/awards/redetermine", "reviewer.linyi"))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain(mine);
            assertThat(get("/awards", "reviewer.linyi")).bodyText().doesNotContain("/awards/redetermine");
            assertThat(get("/awards/redetermine", "policy.beilin")).hasStatus(403);
            assertOtherTownshipSeesNothingOfIt(mine);
            assertListedAnew();
        } finally {
            published.withdraw("610103", LINE, Drafted.NEW_YEAR);
        }
    }

    /** The page shows the latest start first, and other tests publish later ones. */
    private void forgetOtherPublications() {
        JdbcClient behind = JdbcClient.create(database.asSuperuser());
        behind.sql("DELETE FROM preview_row").update();
        behind.sql("DELETE FROM preview_total").update();
        behind.sql("DELETE FROM preview_run").update();
    }

    private void assertOtherTownshipSeesNothingOfIt(String mine) {
        JdbcClient behind = JdbcClient.create(database.asSuperuser());
        behind.sql("UPDATE preview_row SET township_code = 610103002 WHERE case_number = ?")
                .param(mine)
                .update();
        assertThat(get("/awards/redetermine", "township.beilin")).bodyText().doesNotContain(mine);
        assertThat(get("/awards/redetermine", "reviewer.beilin")).bodyText().contains(mine);
    }

    private void assertListedAnew() {
        Matcher run = AGAIN.matcher(text("/awards/redetermine", "reviewer.beilin"));
        assertThat(run.find()).isTrue();

        assertThat(post("/awards/redetermine/" + run.group(1) + "/again", "reviewer.linyi"))
                .hasStatus(404);
        assertThat(post("/awards/redetermine/" + run.group(1) + "/again", "township.beilin"))
                .hasStatus(403);
        assertThat(post("/awards/redetermine/" + run.group(1) + "/again", "reviewer.beilin"))
                .hasStatus(302);
        await().atMost(PATIENCE).untilAsserted(() -> {
            Matcher newer = AGAIN.matcher(text("/awards/redetermine", "reviewer.beilin"));
            assertThat(newer.find()).isTrue();
            assertThat(newer.group(1)).isNotEqualTo(run.group(1));
        });
    }

    private void announce(UUID draft) {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new PolicyPublished(draft, 610103, 610103, LocalDate.of(2027, 1, 1))));
    }

    private void untilDone(String here) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text(here, "policy.beilin")).contains("算完", "每月支出"));
    }

    private static String here(UUID draft) {
        return "/policy/drafts/" + draft + "/preview";
    }

    private String text(String uri, String account) {
        try {
            return get(uri, account).getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult get(String uri, String account) {
        return mvc.get().uri(uri).with(SignedIn.as(account)).exchange();
    }

    private MvcTestResult post(String uri, String account) {
        return mvc.post().uri(uri).with(SignedIn.as(account)).with(csrf()).exchange();
    }
}
