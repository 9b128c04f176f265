package io.yimen.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yimen.verification.RecordConsent.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nothing is sent about somebody who did not consent, unless a law stands in its place. */
class ConsentTests extends GatewayTest {

    private static final Set<String> STATUTORY = Set.of("MPS_DEATH", "MCA_MARRIAGE", "MCA_CREMATION", "MCA_BENEFIT");

    @Test
    void without_a_consent_only_what_a_law_allows_is_asked_and_the_reason_is_shown() {
        OpenOrder order = order(member("m1"));
        open(order);

        round();

        assertThat(items(order)).allSatisfy(item -> {
            if (STATUTORY.contains(item.source())) {
                assertThat(item.basis()).isEqualTo(Basis.STATUTORY);
                assertThat(item.state()).isEqualTo(ItemState.NO_RECORD);
            } else {
                assertThat(item.state()).isEqualTo(ItemState.CONSENT_MISSING);
                assertThat(item.reason()).isEqualTo("verification.reason.CONSENT_NONE");
            }
        });
        assertThat(REGISTER.received).hasSize(4);
    }

    @Test
    void a_consent_that_comes_later_lets_the_questions_go() {
        OpenOrder order = order(member("m1"));
        open(order);
        round();

        sign(order);

        assertThat(state(order)).isEqualTo(OrderState.OPEN);
        assertThat(item(order, "MARKET").state()).isEqualTo(ItemState.QUEUED);
        round();
        assertThat(item(order, "MARKET").state()).isEqualTo(ItemState.NO_RECORD);
        assertThat(item(order, "MARKET").basis()).isEqualTo(Basis.CONSENT);
    }

    @Test
    void one_member_who_did_not_sign_is_not_asked_about() {
        Subject signed = member("m1");
        Subject silent = member("m2");
        OpenOrder order = order(signed, silent);
        sign(new OpenOrder(COUNTY, TOWNSHIP, order.subjectOf(), order.caseNumber(), order.purpose(), List.of(signed)));
        open(order);

        round();

        assertThat(REGISTER.at("/rest/market"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.person())
                        .isEqualTo(String.valueOf(signed.id().value())));
    }

    @Test
    void a_scope_of_sources_is_kept() {
        OpenOrder order = order(member("m1"));
        sign(order, Set.of("MARKET", "TAX"), Capacity.SELF);

        open(order);

        assertThat(item(order, "MARKET").state()).isEqualTo(ItemState.QUEUED);
        assertThat(item(order, "BANK").reason()).isEqualTo("verification.reason.CONSENT_SCOPE");
    }

    @Test
    void a_scope_of_purposes_is_kept() {
        Subject person = member("m1");
        sign(order(Purpose.TEKUN, person));
        OpenOrder order = order(Purpose.DIBAO, person);

        open(order);

        assertThat(item(order, "MARKET").reason()).isEqualTo("verification.reason.CONSENT_SCOPE");
    }

    @Test
    void somebody_without_capacity_needs_a_guardian() {
        Subject child = person("m1", SubjectRole.MEMBER, false);
        OpenOrder order = order(child);
        sign(order);
        open(order);
        assertThat(item(order, "MARKET").reason()).isEqualTo("verification.reason.GUARDIAN_MISSING");

        sign(order, Set.of(), Capacity.GUARDIAN);

        assertThat(item(order, "MARKET").state()).isEqualTo(ItemState.QUEUED);
    }

    @Test
    void an_heir_signs_for_somebody_who_died() {
        OpenOrder order = order(member("m1"));
        sign(order, Set.of(), Capacity.HEIR);

        open(order);

        assertThat(item(order, "BANK").state()).isEqualTo(ItemState.QUEUED);
    }

    @Test
    void an_obligor_is_asked_about_only_with_a_consent_of_their_own_since_the_law() {
        Subject obligor = person("o1", SubjectRole.OBLIGOR, true);
        OpenOrder after = order(obligor);
        open(after);
        assertThat(items(after))
                .allMatch(item -> item.state() == ItemState.CONSENT_MISSING
                        && "verification.reason.OBLIGOR_CONSENT".equals(item.reason()));

        sign(after);

        assertThat(items(after)).allMatch(item -> item.state() == ItemState.QUEUED && item.basis() == Basis.CONSENT);
        business.moveTo(LocalDate.of(2026, 6, 30));
        OpenOrder before = order(person("o2", SubjectRole.OBLIGOR, true));
        open(before);
        assertThat(items(before)).allMatch(item -> item.basis() == Basis.STATUTORY);
    }

    @Test
    void a_consent_withdrawn_while_queued_stops_the_question() {
        OpenOrder order = order(member("m1"));
        UUID consent = sign(order);
        open(order);

        here(() -> {
            consents.withdraw(COUNTY, consent, "改变主意");
            return true;
        });
        round();

        assertThat(REGISTER.at("/rest/market")).isEmpty();
        ItemView item = item(order, "MARKET");
        assertThat(item.state()).isEqualTo(ItemState.CONSENT_MISSING);
        assertThat(item.reason()).isEqualTo("verification.reason.CONSENT_WITHDRAWN");
        assertThat(item(order, "MPS_DEATH").state()).isEqualTo(ItemState.NO_RECORD);
        assertThat(here(() -> consents.of(COUNTY, order.subjectOf())).get(0).state())
                .isEqualTo(ConsentView.State.WITHDRAWN);
    }

    @Test
    void a_withdrawal_keeps_what_was_answered_and_drops_what_is_under_way() {
        OpenOrder order = order(member("m1"));
        UUID consent = sign(order);
        open(order);
        round();

        here(() -> {
            consents.withdraw(COUNTY, consent, "改变主意");
            return true;
        });

        assertThat(item(order, "MARKET").state()).isEqualTo(ItemState.NO_RECORD);
        assertThat(item(order, "TAX").state()).isEqualTo(ItemState.CANCELLED);
        assertThat(item(order, "TAX").reason()).isEqualTo("verification.reason.CONSENT_WITHDRAWN");
    }

    @Test
    void one_person_may_withdraw_alone() {
        OpenOrder order = order(member("m1"), member("m2"));
        UUID consent = sign(order);
        open(order);

        here(() -> {
            consents.withdraw(COUNTY, consent, "m2", "改变主意");
            return true;
        });

        assertThat(items(order).stream().filter(item -> item.source().equals("MARKET")))
                .extracting(ItemView::state)
                .containsExactly(ItemState.QUEUED, ItemState.CONSENT_MISSING);
        assertThat(here(() -> consents.of(COUNTY, order.subjectOf())).get(0).state())
                .isEqualTo(ConsentView.State.IN_FORCE);
    }

    @Test
    void a_consent_ends_with_the_event_it_names_and_with_its_last_day() {
        Subject person = member("m1");
        OpenOrder order = order(person);
        sign(order);
        assertThat(here(() -> consents.inForce(COUNTY, order.subjectOf(), person, Purpose.DIBAO)))
                .isTrue();
        business.moveTo(DAY.plusMonths(12).plusDays(1));
        assertThat(here(() -> consents.inForce(COUNTY, order.subjectOf(), person, Purpose.DIBAO)))
                .isFalse();
        business.moveTo(DAY);

        here(() -> {
            consents.end(COUNTY, order.subjectOf(), ConsentEnd.BENEFIT_ENDED);
            return true;
        });

        assertThat(here(() -> consents.inForce(COUNTY, order.subjectOf(), person, Purpose.DIBAO)))
                .isFalse();
    }

    @Test
    void the_same_paper_twice_is_one_consent() {
        OpenOrder order = order(member("m1"), member("m2"));

        assertThat(sign(order)).isEqualTo(sign(order));
    }

    @Test
    void a_paper_names_the_wording_that_was_signed() {
        OpenOrder order = order(member("m1"));
        sign(order);

        ConsentView view = here(() -> consents.of(COUNTY, order.subjectOf())).get(0);
        ConsentText text = here(() -> consents.text(view.textVersion())).orElseThrow();

        assertThat(view.textVersion()).isEqualTo("MEMBER-2026");
        assertThat(text.bodyZh()).contains("非银行支付机构");
        assertThat(text.hash()).hasSize(64);
        assertThat(here(() -> consents.text(SubjectRole.MEMBER, LocalDate.of(2026, 6, 30)))
                        .version())
                .isEqualTo("MEMBER-2014");
    }

    @Test
    void papers_that_cannot_be_are_refused() {
        OpenOrder mixed = order(member("m1"), person("o1", SubjectRole.OBLIGOR, true));
        assertThatThrownBy(() -> sign(mixed)).isInstanceOf(ConsentRefused.class).hasMessage("MIXED");
        assertThatThrownBy(() -> sign(order()))
                .isInstanceOf(ConsentRefused.class)
                .hasMessage("NOBODY");
        OpenOrder order = order(member("m1"));
        RecordConsent tomorrow = new RecordConsent(
                COUNTY,
                TOWNSHIP,
                order.subjectOf(),
                order.caseNumber(),
                null,
                Set.of(),
                Set.of(Purpose.DIBAO),
                ConsentChannel.ELECTRONIC,
                DAY.plusDays(1),
                null,
                "",
                List.of(new Signature(order.subjects().get(0), Capacity.SELF, null, null)));
        assertThatThrownBy(() -> here(() -> consents.record(tomorrow)))
                .isInstanceOf(ConsentRefused.class)
                .hasMessage("OF_TOMORROW");
    }
}
