package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yimen.application.CaseApi.Answer;
import io.yimen.common.CaseNumber;
import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.document.Files;
import io.yimen.relief.ReserveFunds;
import io.yimen.security.SignedIn;
import io.yimen.security.StaffIdentity;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is cut off at its very last step leaves nothing: here the trail, which is written just before the commit, takes no
 * entry of the action.
 */
@YimenTest
class OneTransactionTests {

    private static final String SHUCHENG = "341523100";
    private static final String LINYI = "371424001";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestDatabase database;

    @Autowired
    private StaffIdentity staff;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Forwarding forwarding;

    @Autowired
    private ReserveFunds funds;

    private CaseApi api;
    private Upload upload;

    @BeforeEach
    void client() {
        api = new CaseApi(mvc);
        upload = new Upload(mvc);
    }

    @AfterEach
    void the_trail_takes_everything_again() {
        sql("alter table audit_event drop constraint if exists cut_off_test").update();
    }

    @Test
    void a_forwarding_that_is_cut_off_opens_nothing_there_and_keeps_the_draft_and_its_documents() {
        ObjectNode family = Families.ofThree();
        String name = "转交" + Emergencies.next();
        for (int i = 0; i < 2; i++) {
            Families.member(family, i).put("hukouTownship", LINYI);
        }
        Families.member(family, 0).put("name", name);
        DraftView draft = as("caseworker.beilin", () -> drafts.start(family));
        String number = draft.number().value();
        byte[] brought = Files.jpeg(60, 40);
        String document = upload.api("caseworker.beilin", number, "DIAGNOSIS", "father", brought)
                .is(201)
                .id();
        DraftView now = as("caseworker.beilin", () -> drafts.get(draft.number()));
        cutOff("CASE_FORWARD");

        assertThatThrownBy(() -> as("caseworker.beilin", () -> forward(now))).isNotInstanceOf(CaseIncomplete.class);

        assertThat(api.read("caseworker.beilin", number).is(200).text("stage")).isEqualTo("DRAFT");
        upload.get(SignedIn.basic("caseworker.beilin"), CaseApi.APPLICATIONS + "/" + number + "/documents/" + document)
                .is(200);
        assertThat(count("select count(*) from application where applicant_name = ?", name))
                .isEqualTo(1);
        assertThat(count("""
                select count(*) from document d join document o on o.content_hash = d.content_hash
                join document_link l on l.county_code = o.county_code and l.document_id = o.id
                where d.county_code = 371424 and l.id = ?::uuid""", document)).isZero();
        assertThat(count("""
                select count(*) from application_member m join application a on a.county_code = m.county_code
                and a.id = m.application_id where m.county_code = 371424 and a.applicant_name = ?""", name)).isZero();

        the_trail_takes_everything_again();
        List<CaseNumber> opened = as("caseworker.beilin", () -> forward(now));
        assertThat(api.read("caseworker.linyi", opened.get(0).value()).is(200).text("stage"))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void a_quick_grant_that_is_cut_off_pays_nothing() {
        as("finance.shucheng", () -> {
            funds.topUp(new RegionCode(SHUCHENG), Money.ofYuan("500.00"), "拨付");
            return true;
        });
        Answer at = api.openedFor("caseworker.shucheng", Emergencies.stranger(SHUCHENG), "TEMPORARY_ASSISTANCE")
                .get(0);
        String number = at.text("caseNumber");
        long balance = balance();
        cutOff("CASE_GRANT_QUICK");
        String cash = "{\"amount\": \"300\", \"method\": \"CASH\"}";

        Answer failed = api.act("township.shucheng", number, "GRANT_QUICK", at.version(), cash);

        assertThat(failed.status()).isGreaterThanOrEqualTo(500);
        Answer after = api.read("caseworker.shucheng", number).is(200);
        assertThat(after.text("stage")).isEqualTo("ACCEPTED");
        assertThat(after.version()).isEqualTo(at.version());
        assertThat(balance()).isEqualTo(balance);
        assertThat(count("select count(*) from temporary_relief where case_number = ?", number))
                .isZero();
        assertThat(count("select count(*) from letter where case_number = ? and kind <> 'RECEIPT'", number))
                .isZero();
        assertThat(count("""
                select count(*) from application_decision d join application a on a.county_code = d.county_code
                and a.id = d.application_id where a.case_number = ?""", number)).isZero();

        the_trail_takes_everything_again();
        assertThat(api.act("township.shucheng", number, "GRANT_QUICK", at.version(), cash)
                        .is(200)
                        .text("stage"))
                .isEqualTo("PAID_FIRST");
    }

    @Test
    void an_upload_that_is_cut_off_leaves_neither_file_nor_link() {
        Answer at = api.opened("caseworker.beilin", Families.ofThree());
        String number = at.text("caseNumber");
        byte[] file = Files.jpeg(60, 40);
        long files = files();
        cutOff("DOCUMENT_ADDED");

        assertThat(upload.api("caseworker.beilin", number, "OTHER", "", file)
                        .response()
                        .getStatus())
                .isGreaterThanOrEqualTo(500);

        assertThat(count("select count(*) from document_link where case_number = ?", number))
                .isZero();
        assertThat(files()).isEqualTo(files);

        the_trail_takes_everything_again();
        upload.api("caseworker.beilin", number, "OTHER", "", file).is(201);
        assertThat(files()).isEqualTo(files + 1);
    }

    private List<CaseNumber> forward(DraftView draft) {
        return forwarding.forward(draft.number(), draft.version(), List.of(Programme.DIBAO));
    }

    /** Files of one county; nothing but these tests adds any meanwhile. */
    private long files() {
        return sql("select count(*) from document_content where county_code = 610103")
                .query(Long.class)
                .single();
    }

    private long balance() {
        return sql("select balance_fen from reserve_fund where county_code = 341523 and township_code = 341523100")
                .query(Long.class)
                .single();
    }

    private void cutOff(String action) {
        sql("alter table audit_event add constraint cut_off_test check (action <> '" + action + "') not valid")
                .update();
    }

    private int count(String query, String param) {
        return sql(query).param(param).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return JdbcClient.create(database.asSuperuser()).sql(sql);
    }

    private <T> T as(String username, Supplier<T> work) {
        return staff.callAs(staff.account(username), work);
    }
}
