package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yimen.application.CaseApi.Answer;
import io.yimen.common.CaseNumber;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.database.YimenTest;
import io.yimen.document.Files;
import io.yimen.security.AccountView;
import io.yimen.security.Role;
import io.yimen.security.SignedIn;
import io.yimen.security.StaffIdentity;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.node.ObjectNode;

/** A family of Linyi comes to a window in Beilin: taken there, decided at home, and Beilin sees how far it is. */
@YimenTest
class ForwardingTests {

    private static final String LINYI = "371424001";
    private static final AccountView CLERK =
            new AccountView("caseworker.beilin", "陈静", new RegionCode(Families.BEILIN), Set.of(Role.CASEWORKER));

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private StaffIdentity staff;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Forwarding forwarding;

    private CaseApi api;

    @BeforeEach
    void client() {
        api = new CaseApi(mvc);
    }

    @Test
    void the_case_is_opened_where_the_family_is_registered_and_the_draft_is_over() {
        DraftView draft = draft(family());

        List<CaseNumber> opened = forward(draft, Programme.DIBAO);

        assertThat(opened)
                .singleElement()
                .satisfies(number -> assertThat(number.value()).startsWith("371424D"));
        Answer there = api.read("caseworker.linyi", opened.get(0).value()).is(200);
        assertThat(there.text("stage")).isEqualTo("ACCEPTED");
        assertThat(there.body().at("/facts/receivedAt").asString()).isEqualTo(Families.BEILIN);
        assertThat(api.read("caseworker.beilin", draft.number().value()).is(200).text("stage"))
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void who_took_it_sees_its_progress_and_nothing_more() {
        List<CaseNumber> opened = forward(draft(family()), Programme.DIBAO);

        Answer followed = api.read("caseworker.beilin", opened.get(0).value()).is(200);

        assertThat(followed.body().propertyNames())
                .containsExactlyInAnyOrder("caseNumber", "programme", "stage", "township", "dueOn");
        assertThat(as(forwarding::list)).extracting(FollowedCase::number).contains(opened.get(0));
        assertThat(api.act("caseworker.beilin", opened.get(0).value(), "START_INQUIRY", 1, "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_township_that_did_not_take_it_sees_nothing() {
        List<CaseNumber> opened = forward(draft(family()), Programme.DIBAO);
        AccountView other = new AccountView(
                "caseworker.other", "别人", new RegionCode(Families.BEILIN_OTHER), Set.of(Role.CASEWORKER));

        assertThat(staff.callAs(other, () -> scoped(other, forwarding::list)))
                .extracting(FollowedCase::number)
                .doesNotContain(opened.get(0));
        assertThat(api.read("caseworker.shucheng", opened.get(0).value()).status())
                .isEqualTo(404);
    }

    @Test
    void what_the_family_brought_goes_with_it_and_is_read_here_no_more() {
        DraftView draft = draft(family());
        String number = draft.number().value();
        Upload upload = new Upload(mvc);
        String here = upload.api("caseworker.beilin", number, "DIAGNOSIS", "father", Files.jpeg(60, 40))
                .is(201)
                .id();
        String mistaken = upload.api("caseworker.beilin", number, "OTHER", "", Files.jpeg(60, 40))
                .is(201)
                .id();
        upload.post(
                        SignedIn.as("caseworker.beilin"),
                        "/cases/" + number + "/documents/" + mistaken + "/withdraw",
                        "reason",
                        "传错了")
                .is(302);
        byte[] diagnosis = upload.get(SignedIn.basic("caseworker.beilin"), document(number, here))
                .is(200)
                .response()
                .getContentAsByteArray();

        List<CaseNumber> opened = forward(drafts(draft), Programme.DIBAO, Programme.RIGID_EXPENDITURE);

        for (CaseNumber there : opened) {
            Answer documents = api.get("caseworker.linyi", CaseApi.APPLICATIONS + "/" + there + "/documents");
            assertThat(documents.is(200).body().path("items")).singleElement().satisfies(one -> {
                assertThat(one.path("type").asString()).isEqualTo("DIAGNOSIS");
                assertThat(one.path("member").asString()).isEqualTo("father");
                byte[] read = upload.get(
                                SignedIn.basic("caseworker.linyi"),
                                document(there.value(), one.path("id").asString()))
                        .is(200)
                        .response()
                        .getContentAsByteArray();
                assertThat(read).isEqualTo(diagnosis);
            });
            upload.get(SignedIn.basic("caseworker.beilin"), CaseApi.APPLICATIONS + "/" + there + "/documents")
                    .is(404);
        }
        upload.get(SignedIn.basic("caseworker.beilin"), document(number, here)).is(404);
        upload.get(SignedIn.as("caseworker.beilin"), "/cases/" + number + "/documents/" + here)
                .is(404);
        assertThat(api.read("caseworker.beilin", opened.get(0).value()).body().propertyNames())
                .containsExactlyInAnyOrder("caseNumber", "programme", "stage", "township", "dueOn");
    }

    private static String document(String number, String id) {
        return CaseApi.APPLICATIONS + "/" + number + "/documents/" + id;
    }

    @Test
    void a_family_that_is_registered_here_is_not_forwarded() {
        ObjectNode here = Families.ofThree();
        DraftView draft = draft(here);

        assertThatThrownBy(() -> forward(draft, Programme.DIBAO))
                .isInstanceOfSatisfying(
                        CaseIncomplete.class,
                        refused -> assertThat(refused.code()).isEqualTo("DECIDED_HERE"));
    }

    private static ObjectNode family() {
        ObjectNode family = Families.ofThree();
        for (int i = 0; i < 2; i++) {
            Families.member(family, i).put("hukouTownship", LINYI);
        }
        return family;
    }

    private DraftView draft(ObjectNode facts) {
        return as(() -> drafts.start(facts));
    }

    private DraftView drafts(DraftView draft) {
        return as(() -> drafts.get(draft.number()));
    }

    private List<CaseNumber> forward(DraftView draft, Programme... programmes) {
        return as(() -> forwarding.forward(draft.number(), draft.version(), List.of(programmes)));
    }

    private <T> T as(Supplier<T> work) {
        return staff.callAs(CLERK, () -> scoped(CLERK, work));
    }

    private static <T> T scoped(AccountView account, Supplier<T> work) {
        return Scopes.callIn(RegionScope.of(account.region()), work);
    }
}
