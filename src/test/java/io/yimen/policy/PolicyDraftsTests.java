package io.yimen.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yimen.common.RegionCode;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.security.AccountView;
import io.yimen.security.StaffIdentity;
import io.yimen.web.ApiProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The way of a draft, in Baoji (6103), Weinan (6105), Yan'an (6106), Hanzhong (6107), Yulin (6108), Shangluo (6110) and below. */
@YimenTest
@RecordApplicationEvents
class PolicyDraftsTests {

    private static final String AGE_70 = "dibao.addon.age_70_bp";

    @Autowired
    private PolicyDrafts drafts;

    @Autowired
    private Policies policies;

    @Autowired
    private StaffIdentity identity;

    @Autowired
    private TestDatabase database;

    @Autowired
    private ApplicationEvents events;

    @Test
    void a_second_person_publishes_and_the_value_holds_from_its_day_on_at_once() {
        PolicySet before = policies.inForce(610302, day("2027-01-01"));
        UUID draft = submitted("6103", "2027-01-01", Map.of("dibao.line.urban", "790"));

        as(PolicyStaff.approver("6103"), () -> drafts.approve(draft, version(draft)));

        PolicyValue line = policies.inForce(610302, day("2027-01-01")).values().get("dibao.line.urban");
        assertThat(line.value()).isEqualTo("790.00");
        assertThat(line.region()).isEqualTo(new RegionCode("6103"));
        assertThat(line.document()).isEqualTo("试发〔2026〕1号");
        assertThat(policies.inForce(610302, day("2026-12-31")).plain())
                .containsEntry("dibao.line.urban", before.plain().get("dibao.line.urban"));
        assertThat(policies.inForce(610103, day("2027-01-01")).plain()).containsEntry("dibao.line.urban", "740.00");
        assertThat(events.stream(PolicyPublished.class))
                .containsExactly(new PolicyPublished(draft, 610300, 610399, day("2027-01-01")));
        assertThat(audited(draft))
                .containsExactly(
                        "POLICY_DRAFTED",
                        "POLICY_FILE_ADDED",
                        "POLICY_SUBMITTED",
                        "POLICY_APPROVED",
                        "POLICY_PUBLISHED");
    }

    @Test
    void a_correction_is_a_new_version_and_the_old_one_is_still_found() {
        UUID first = submitted("6105", "2026-12-01", Map.of("dibao.line.urban", "700"));
        as(PolicyStaff.approver("6105"), () -> drafts.approve(first, version(first)));
        PolicyValue wrong = policies.inForce(610502, day("2026-12-01")).values().get("dibao.line.urban");

        UUID second = drafted("6105", "2026-12-01", Map.of("dibao.line.urban", "710"));
        assertThat(refused(() -> submit("6105", second))).containsExactly("correction NO_CORRECTION");
        as(
                PolicyStaff.editor("6105"),
                () -> drafts.change(
                        second,
                        version(second),
                        new DraftInput("2026-12-01", "试发〔2026〕2号", "更正", "", "原文误写", Map.of(), Set.of())));
        submit("6105", second);
        as(PolicyStaff.approver("6105"), () -> drafts.approve(second, version(second)));

        PolicyValue right = policies.inForce(610502, day("2026-12-01")).values().get("dibao.line.urban");
        assertThat(right.value()).isEqualTo("710.00");
        assertThat(policies.find(wrong.id())).contains(wrong);
        assertThat(List.of(wrong.id(), right.id())).doesNotHaveDuplicates();
    }

    @Test
    void whoever_had_a_hand_in_it_cannot_approve_it_neither_here_nor_in_the_database() {
        AccountView both = PolicyStaff.both("6106");
        UUID draft = as(both, () -> drafts.create(PolicyStaff.input("2027-01-01", Map.of(AGE_70, "20"))));
        as(both, () -> drafts.attach(draft, 1, DocumentKind.BASIS, "通知.pdf", PolicyStaff.pdf()));
        as(PolicyStaff.editor("6106"), () -> drafts.submit(draft, 2));

        assertThatThrownBy(() -> as(both, () -> drafts.approve(draft, 3)))
                .isInstanceOfSatisfying(
                        DraftForbidden.class,
                        forbidden -> assertThat(forbidden.why()).isEqualTo(DraftForbidden.Why.SAME_PERSON));
        for (String hand : List.of("both.6106", "editor.6106")) {
            assertThatThrownBy(
                            () -> application("SELECT policy_publish('" + draft + "', 3, '" + hand + "', '', now())"))
                    .rootCause()
                    .hasMessageContaining("policy_draft_second_person_check");
        }
        assertThat(audited(draft)).contains("POLICY_DECISION_REFUSED");
        assertThat(find("6106", draft).state()).isEqualTo(DraftState.SUBMITTED);
    }

    @Test
    void only_one_of_two_approvers_at_once_publishes() throws Exception {
        UUID draft = submitted("6107", "2027-01-01", Map.of(AGE_70, "21"));
        int version = version(draft);
        List<Callable<Boolean>> both = new ArrayList<>();
        for (String name : List.of("first", "second", "third", "fourth")) {
            AccountView approver = new AccountView(
                    name + ".6107",
                    name,
                    new RegionCode("6107"),
                    PolicyStaff.approver("6107").roles());
            both.add(() -> {
                try {
                    as(approver, () -> drafts.approve(draft, version));
                    return true;
                } catch (StaleDraft late) {
                    return false;
                }
            });
        }

        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Boolean> done = new ArrayList<>();
        for (Future<Boolean> answer : threads.invokeAll(both)) {
            done.add(answer.get());
        }
        threads.shutdown();

        assertThat(done).containsOnlyOnce(true);
        assertThat(owner().sql("SELECT count(*) FROM policy_value WHERE draft_id = ?")
                        .param(draft)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_stale_version_changes_nothing() {
        UUID draft = drafted("6108", "2027-01-01", Map.of(AGE_70, "22"));
        int read = version(draft);
        as(
                PolicyStaff.editor("6108"),
                () -> drafts.change(draft, read, PolicyStaff.input("2027-01-01", Map.of(AGE_70, "23"))));

        for (Runnable step : List.<Runnable>of(
                () -> drafts.change(draft, read, PolicyStaff.input("2027-01-01", Map.of(AGE_70, "24"))),
                () -> drafts.submit(draft, read),
                () -> drafts.attach(draft, read, DocumentKind.BASIS, "x.pdf", PolicyStaff.pdf()),
                () -> drafts.withdraw(draft, read, "不改了"))) {
            assertThatThrownBy(() -> as(PolicyStaff.editor("6108"), step))
                    .isInstanceOfSatisfying(
                            StaleDraft.class,
                            stale -> assertThat(stale.now().version()).isEqualTo(read + 1));
        }
        assertThat(find("6108", draft).values()).containsEntry(AGE_70, "2300");
    }

    @Test
    void a_draft_of_another_region_is_not_there_and_one_below_is_for_reading_only() {
        UUID draft = submitted("610802", "2027-01-01", Map.of(AGE_70, "25"));

        for (AccountView stranger : List.of(PolicyStaff.both("610803"), PolicyStaff.both("6107"))) {
            assertThat(as(stranger, () -> drafts.find(draft))).isEmpty();
            assertThatThrownBy(() -> as(stranger, () -> drafts.approve(draft, 3)))
                    .isInstanceOfSatisfying(
                            ApiProblem.class,
                            problem -> assertThat(problem.status().value()).isEqualTo(404));
        }
        assertThat(as(PolicyStaff.approver("6108"), () -> drafts.find(draft))).isPresent();
        assertThatThrownBy(() -> as(PolicyStaff.approver("6108"), () -> drafts.approve(draft, 3)))
                .isInstanceOf(DraftForbidden.class);
        UUID above = drafted("61", "2027-01-01", Map.of("exit.gradual_months", "5"));
        assertThat(as(PolicyStaff.editor("6108"), () -> drafts.find(above))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            611002 | 2027-01-01 | dibao.addon.age_70_bp | 7x0     | v.dibao.addon.age_70_bp NOT_PERCENT
            611002 | 2027-01-01 | dibao.addon.age_70_bp | 1000.01 | v.dibao.addon.age_70_bp OUT_OF_RANGE
            611002 | 2027-01-01 | asset.vehicle_max_count | 21    | v.asset.vehicle_max_count OUT_OF_RANGE
            611002 | 2027-01-01 | dibao.tiers.rural     | 460,380 | v.dibao.tiers.rural NOT_ASCENDING
            611002 | 2027-01-01 | dibao.rounding        | DOWN    | v.dibao.rounding NOT_A_CHOICE
            611002 | 2027-01-01 | dibao.line.urban      | 800     | v.dibao.line.urban POWER_19
            611002 | 2027-01-01 | tekun.base.urban      | 1200    | v.tekun.base.urban POWER_17
            611002 | 2027-01-01 | margin.multiple_bp    | 200     | v.margin.multiple_bp POWER_21
            611002 | 2027-01-01 | recheck.stable_months | 6       | v.recheck.stable_months LEVEL_PROVINCE
            6110   | 2027-01-01 | dibao.line.urban      | 0.50    | v.dibao.line.urban OUT_OF_RANGE
            6110   | 2027-01-01 | income.exempt_codes   | GOLD    | v.income.exempt_codes UNKNOWN_CODE
            6110   | 2027-13-01 | dibao.line.urban      | 800     | startsOn DATE
            6110   | 1999-12-31 | dibao.line.urban      | 800     | startsOn DATE_RANGE
            6110   | 2036-11-26 | dibao.line.urban      | 800     | startsOn DATE_RANGE
            """)
    void what_cannot_be_is_refused_at_its_field_and_nothing_is_stored(
            String region, String startsOn, String key, String value, String fault) {
        int before = count();

        List<String> faults = refused(() ->
                as(PolicyStaff.editor(region), () -> drafts.create(PolicyStaff.input(startsOn, Map.of(key, value)))));

        assertThat(faults).containsExactly(fault);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void every_fault_is_told_at_once() {
        assertThat(refused(() -> as(
                        PolicyStaff.editor("611002"),
                        () -> drafts.create(PolicyStaff.input(
                                "soon", Map.of(AGE_70, "x", "dibao.line.urban", "1e3", "dibao.rounding", "UP"))))))
                .containsExactly(
                        "startsOn DATE",
                        "v.dibao.line.urban NOT_MONEY",
                        "v.dibao.rounding NOT_A_CHOICE",
                        "v.dibao.addon.age_70_bp NOT_PERCENT");
    }

    @Test
    void the_prefecture_does_not_go_below_the_guiding_line_of_its_province() {
        UUID guiding = submitted("14", "2027-01-01", Map.of("dibao.line.urban", "800"));
        as(PolicyStaff.approver("14"), () -> drafts.approve(guiding, version(guiding)));

        assertThat(refused(() -> drafted("1401", "2027-01-01", Map.of("dibao.line.urban", "799.99"))))
                .containsExactly("v.dibao.line.urban BELOW_GUIDING");
        assertThat(drafted("1401", "2026-12-01", Map.of("dibao.line.urban", "799.99")))
                .isNotNull();
        assertThat(drafted("1401", "2027-01-01", Map.of("dibao.line.urban", "800")))
                .isNotNull();
    }

    @Test
    void two_open_drafts_do_not_change_the_same_from_the_same_day() {
        UUID first = drafted("611021", "2027-01-01", Map.of(AGE_70, "20"));

        assertThat(refused(() -> drafted("611021", "2027-01-01", Map.of(AGE_70, "21", "dibao.addon.minor_bp", "5"))))
                .containsExactly("v." + AGE_70 + " OVERLAP");
        UUID later = drafted("611021", "2027-02-01", Map.of(AGE_70, "21"));
        assertThat(refused(() -> as(
                        PolicyStaff.editor("611021"),
                        () -> drafts.change(later, 2, PolicyStaff.input("2027-01-01", Map.of(AGE_70, "21"))))))
                .containsExactly("v." + AGE_70 + " OVERLAP");
        as(PolicyStaff.editor("611021"), () -> drafts.withdraw(first, 2, "不改了"));
        as(
                PolicyStaff.editor("611021"),
                () -> drafts.change(later, 2, PolicyStaff.input("2027-01-01", Map.of(AGE_70, "21"))));
        assertThat(find("611021", later).startsOn()).isEqualTo(day("2027-01-01"));
    }

    @Test
    void a_needed_value_does_not_go_missing() {
        UUID tiers = drafted("611022", "2027-01-01", Map.of("dibao.benefit_mode.urban", "TIERS"));
        assertThat(refused(() -> submit("611022", tiers))).containsExactly("v.dibao.benefit_mode.urban GAP");

        UUID province = drafted("36", "2027-01-01", Map.of("dibao.benefit_mode.rural", "TIERS"));
        assertThat(refused(() -> submit("36", province))).containsExactly("v.dibao.benefit_mode.rural GAPS");
    }

    @Test
    void a_start_in_the_past_needs_the_decision_to_pay_arrears() {
        UUID draft = drafted("611023", "2026-11-01", Map.of(AGE_70, "20"));

        assertThat(refused(() -> submit("611023", draft))).containsExactly("backPay NO_BACK_PAY");
        as(
                PolicyStaff.editor("611023"),
                () -> drafts.change(
                        draft,
                        version(draft),
                        new DraftInput("2026-11-01", "1号", "通知", "商政发〔2026〕9号补发决定", "", Map.of(), Set.of())));
        submit("611023", draft);
        assertThat(find("611023", draft).state()).isEqualTo(DraftState.SUBMITTED);
    }

    @Test
    void an_incomplete_draft_is_kept_but_not_submitted() {
        UUID draft = as(
                PolicyStaff.editor("611024"),
                () -> drafts.create(new DraftInput("2027-01-01", "", "", "", "", Map.of(), Set.of())));

        assertThat(refused(() -> as(PolicyStaff.editor("611024"), () -> drafts.submit(draft, 1))))
                .containsExactly(
                        "documentNumber NO_DOCUMENT_NUMBER",
                        "documentTitle NO_DOCUMENT_TITLE",
                        "file NO_FILE",
                        "values NO_VALUES");
    }

    @Test
    void only_a_value_of_ones_own_is_given_back_also_where_it_could_not_be_set_any_more() {
        DraftInput giveBack = new DraftInput("2027-01-01", "1号", "通知", "", "", Map.of(), Set.of("dibao.line.urban"));

        assertThat(refused(() -> as(PolicyStaff.editor("611025"), () -> drafts.create(giveBack))))
                .containsExactly("v.dibao.line.urban NOTHING_TO_GIVE_BACK");
        // Huimin (371621) set its own line in 2023; the nation's stands in above it
        UUID draft = as(PolicyStaff.editor("371621"), () -> drafts.create(giveBack));
        as(PolicyStaff.editor("371621"), () -> drafts.attach(draft, 1, DocumentKind.BASIS, "a.pdf", PolicyStaff.pdf()));
        submit("371621", draft);
        as(PolicyStaff.approver("371621"), () -> drafts.approve(draft, version(draft)));
        assertThat(policies.inForce(371621, day("2027-01-01")).plain()).containsEntry("dibao.line.urban", "752.00");
        assertThat(policies.inForce(371621, day("2026-12-31")).plain()).containsEntry("dibao.line.urban", "1001.00");
    }

    @Test
    void a_rejected_draft_can_be_begun_again_with_its_document() {
        UUID draft = submitted("611026", "2027-01-01", Map.of(AGE_70, "20"));
        assertThat(refused(() -> as(PolicyStaff.approver("611026"), () -> drafts.reject(draft, version(draft), " "))))
                .containsExactly("rejectReason NO_REASON");

        as(PolicyStaff.approver("611026"), () -> drafts.reject(draft, version(draft), "请附会议纪要"));
        UUID again = as(PolicyStaff.editor("611026"), () -> drafts.copy(draft));
        submit("611026", again);

        assertThat(find("611026", draft).state()).isEqualTo(DraftState.REJECTED);
        assertThat(find("611026", again).values()).isEqualTo(Map.of(AGE_70, "2000"));
        assertThatThrownBy(() -> as(
                        PolicyStaff.editor("611026"),
                        () -> drafts.change(draft, version(draft), PolicyStaff.input("2027-01-01", Map.of()))))
                .isInstanceOf(StaleDraft.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INSERT INTO policy_value SELECT * FROM policy_value LIMIT 1
            UPDATE policy_value SET value = '1'
            DELETE FROM policy_value
            TRUNCATE policy_value
            UPDATE policy_document SET file_name = 'x'
            DELETE FROM policy_draft
            UPDATE policy_draft_step SET note = 'x'
            DELETE FROM policy_draft_step
            """)
    void the_application_cannot_change_what_is_published(String sql) {
        assertThatThrownBy(() -> application(sql)).rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void the_application_cannot_approve_by_itself_nor_touch_a_closed_draft_or_its_file() {
        UUID draft = submitted("610922", "2027-01-01", Map.of(AGE_70, "20"));
        assertThatThrownBy(() -> application(
                        "UPDATE policy_draft SET state = 'APPROVED', decided_by = 'x' WHERE id = '" + draft + "'"))
                .rootCause()
                .hasMessageContaining("row-level security");
        as(PolicyStaff.approver("610922"), () -> drafts.approve(draft, version(draft)));

        assertThat(application("UPDATE policy_draft SET changes = '{}' WHERE id = '" + draft + "'"))
                .isZero();
        assertThat(application("DELETE FROM policy_document WHERE draft_id = '" + draft + "'"))
                .isZero();
        assertThat(Scopes.callIn(RegionScope.NONE, () -> drafts.find(draft))).isEmpty();
    }

    @Test
    void what_another_node_publishes_is_seen_after_the_next_look() {
        String before = policies.inForce(620102, day("2027-01-01")).plain().get(AGE_70);
        owner().sql("""
                INSERT INTO policy_value (id, region_code, key, value, effective_from, document, note, version, published_at)
                VALUES (gen_random_uuid(), '6201', 'dibao.addon.age_70_bp', '1234', '2027-01-01', '兰', '', 1, now())""").update();

        assertThat(policies.inForce(620102, day("2027-01-01")).plain()).containsEntry(AGE_70, before);
        policies.refresh();

        assertThat(policies.inForce(620102, day("2027-01-01")).plain()).containsEntry(AGE_70, "1234");
    }

    private UUID drafted(String region, String startsOn, Map<String, String> typed) {
        AccountView editor = PolicyStaff.editor(region);
        UUID draft = as(editor, () -> drafts.create(PolicyStaff.input(startsOn, typed)));
        as(editor, () -> drafts.attach(draft, 1, DocumentKind.BASIS, "通知.pdf", PolicyStaff.pdf()));
        return draft;
    }

    private UUID submitted(String region, String startsOn, Map<String, String> typed) {
        UUID draft = drafted(region, startsOn, typed);
        submit(region, draft);
        return draft;
    }

    private void submit(String region, UUID draft) {
        as(PolicyStaff.editor(region), () -> drafts.submit(draft, version(draft)));
    }

    private int version(UUID draft) {
        return owner().sql("SELECT version FROM policy_draft WHERE id = ?")
                .param(draft)
                .query(Integer.class)
                .single();
    }

    private int count() {
        return owner().sql("SELECT count(*) FROM policy_draft")
                .query(Integer.class)
                .single();
    }

    private PolicyDraft find(String region, UUID draft) {
        return as(PolicyStaff.editor(region), () -> drafts.find(draft)).orElseThrow();
    }

    private static List<String> refused(Runnable step) {
        return catchThrowableOfType(InvalidDraft.class, step::run).faults().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    private <T> T as(AccountView account, Supplier<T> work) {
        return identity.callAs(account, work);
    }

    private void as(AccountView account, Runnable work) {
        identity.runAs(account, work);
    }

    private List<String> audited(UUID draft) {
        return owner().sql("SELECT action FROM audit_event WHERE subject = ? ORDER BY seq")
                .param(draft.toString())
                .query(String.class)
                .list();
    }

    private int application(String sql) {
        JdbcClient client = JdbcClient.create(database.asApplication());
        return client.sql("SET app.county_from = '0'; SET app.county_to = '999999'; SET app.township = '0'; " + sql)
                .update();
    }

    private JdbcClient owner() {
        return JdbcClient.create(database.asSuperuser());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
