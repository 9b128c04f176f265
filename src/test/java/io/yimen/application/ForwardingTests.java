package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yimen.application.CaseApi.Answer;
import io.yimen.common.CaseNumber;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.security.AccountView;
import io.yimen.security.Role;
import io.yimen.security.StaffIdentity;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    @Autowired
    private TestDatabase database;

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
    void it_happens_once_also_when_the_draft_could_not_be_closed() {
        DraftView draft = draft(family());
        List<CaseNumber> opened = forward(draft, Programme.DIBAO);
        reopen(draft);

        assertThat(forward(drafts(draft), Programme.DIBAO)).isEqualTo(opened);
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

    private List<CaseNumber> forward(DraftView draft, Programme programme) {
        return as(() -> forwarding.forward(draft.number(), draft.version(), List.of(programme)));
    }

    /** As if the program had been killed after the case was opened and before the draft was closed. */
    private void reopen(DraftView draft) {
        JdbcClient.create(database.asSuperuser())
                .sql("update application set stage = 'DRAFT', closed_on = null where case_number = ?")
                .param(draft.number().value())
                .update();
    }

    private <T> T as(Supplier<T> work) {
        return staff.callAs(CLERK, () -> scoped(CLERK, work));
    }

    private static <T> T scoped(AccountView account, Supplier<T> work) {
        return Scopes.callIn(RegionScope.of(account.region()), work);
    }
}
