package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yimen.database.YimenTest;
import io.yimen.security.StaffIdentity;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** A draft takes what the wizard has, step by step, and loses none of it. */
@YimenTest
class DraftsTests {

    @Autowired
    private StaffIdentity staff;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Applications applications;

    @Test
    void steps_are_laid_over_each_other_and_a_colleague_goes_on() {
        ObjectNode family = Families.ofThree();
        DraftView begun = as("caseworker.beilin", () -> drafts.start(part(family, "township", "residence")));

        DraftView members =
                as("caseworker2.beilin", () -> drafts.save(begun.number(), begun.version(), part(family, "members")));
        DraftView rest = as(
                "caseworker2.beilin",
                () -> drafts.save(
                        members.number(), members.version(), part(family, "incomes", "assets", "consents", "payee")));

        assertThat(begun.flaws()).extracting(Flaw::pointer).containsExactly("/members");
        assertThat(rest.flaws()).isEmpty();
        assertThat(rest.preview()).isPresent();
        assertThat(rest.facts().path("members")).isEqualTo(family.path("members"));
    }

    @Test
    void a_half_typed_number_is_kept_and_told() {
        ObjectNode family = Families.ofThree();
        Families.member(family, 0).put("idNumber", "6101031985");

        DraftView draft = as("caseworker.beilin", () -> drafts.start(family));

        assertThat(draft.facts().path("members").get(0).path("idNumber").asString())
                .isEqualTo("6101031985");
        assertThat(draft.flaws()).extracting(Flaw::pointer).containsExactly("/members/0/idNumber");
    }

    @Test
    void who_saves_second_hears_who_was_first() {
        ObjectNode family = Families.ofThree();
        DraftView begun = as("caseworker.beilin", () -> drafts.start(family));
        as(
                "caseworker2.beilin",
                () -> drafts.save(begun.number(), begun.version(), CaseApi.object("{\"reason\": \"一\"}")));

        assertThatThrownBy(() -> as(
                        "caseworker.beilin",
                        () -> drafts.save(begun.number(), begun.version(), CaseApi.object("{\"reason\": \"二\"}"))))
                .isInstanceOfSatisfying(StaleCase.class, stale -> {
                    assertThat(stale.conflict().by()).isEqualTo("caseworker2.beilin");
                    assertThat(stale.conflict().byName()).isEqualTo("李文博");
                });
    }

    @Test
    void an_accepted_draft_is_a_draft_no_longer() {
        DraftView draft = as("caseworker.beilin", () -> drafts.start(Families.ofThree()));

        as(
                "caseworker.beilin",
                () -> applications.act(
                        draft.number(),
                        new ActOnCase(CaseAction.ACCEPT, draft.version(), CaseApi.object("{}")),
                        Locale.ENGLISH));

        assertThatThrownBy(() -> as("caseworker.beilin", () -> drafts.get(draft.number())))
                .isInstanceOf(CaseNotFound.class);
    }

    private <T> T as(String user, Supplier<T> work) {
        return staff.callAs(staff.account(user), work);
    }

    private static ObjectNode part(ObjectNode family, String... fields) {
        return family.deepCopy().retain(fields);
    }
}
