package io.yimen.verification;

import io.yimen.common.BusinessClock;
import io.yimen.common.Uuid7;
import io.yimen.verification.ConsentRepository.Signed;
import io.yimen.verification.NewItem.Step;
import io.yimen.verification.OrderRepository.OrderRow;
import io.yimen.verification.OrderRepository.SubjectRow;
import io.yimen.verification.SourceBook.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Decides for each person and source whether it is asked, answered by what is known already, or left out and why. */
@Service
class ItemPlan {

    /** A person and what may be asked about them, before it is known whether it has to be. */
    private record Draft(OrderRow order, SubjectRow person, Question question, ConsentRule.Verdict.Allowed ground) {}

    private final SourceRepository sources;
    private final ConsentRepository consents;
    private final ResultRepository results;
    private final Keys keys;
    private final BusinessClock clock;
    private final VerificationSettings settings;

    ItemPlan(
            SourceRepository sources,
            ConsentRepository consents,
            ResultRepository results,
            Keys keys,
            BusinessClock clock,
            VerificationSettings settings) {
        this.sources = sources;
        this.consents = consents;
        this.results = results;
        this.keys = keys;
        this.clock = clock;
        this.settings = settings;
    }

    List<NewItem> items(int county, Map<UUID, OrderRow> orders, List<SubjectRow> people) {
        LocalDate today = clock.today();
        SourceBook book = sources.book();
        ConsentRule rule = new ConsentRule(today, settings.obligorConsentFrom());
        Map<String, List<Signed>> signed = signed(county, people);
        List<NewItem> items = new ArrayList<>();
        List<Draft> drafts = new ArrayList<>();
        Map<Purpose, List<Question>> questions = new TreeMap<>();
        for (SubjectRow person : people) {
            OrderRow order = Objects.requireNonNull(orders.get(person.order()));
            for (Question question :
                    questions.computeIfAbsent(order.purpose(), purpose -> book.questions(county, purpose, today))) {
                if (person.cipher() == null) {
                    items.add(left(order, person, question, new Step(ItemState.CANCELLED, Reasons.NO_NUMBER)));
                    continue;
                }
                var papers = signed.getOrDefault(Keys.hex(person.personHash()), List.of());
                ConsentRule.Verdict verdict = rule.decide(person.subject(), question, order.purpose(), papers);
                if (verdict instanceof ConsentRule.Verdict.Missing no) {
                    items.add(left(order, person, question, new Step(ItemState.CONSENT_MISSING, no.reason())));
                } else {
                    drafts.add(new Draft(order, person, question, (ConsentRule.Verdict.Allowed) verdict));
                }
            }
        }
        items.addAll(asked(county, drafts, today));
        return items;
    }

    private Map<String, List<Signed>> signed(int county, List<SubjectRow> people) {
        Map<String, List<Signed>> signed = new TreeMap<>();
        consents.signed(county, people.stream().map(SubjectRow::personHash).toList())
                .forEach(one -> signed.computeIfAbsent(Keys.hex(one.person()), person -> new ArrayList<>())
                        .add(one));
        return signed;
    }

    private List<NewItem> asked(int county, List<Draft> drafts, LocalDate today) {
        List<byte[]> questions = new ArrayList<>();
        List<LocalDate> since = new ArrayList<>();
        for (Draft draft : drafts) {
            int days = draft.question().source().freshnessDays();
            if (days > 0) {
                questions.add(key(draft));
                since.add(today.minusDays(days));
            }
        }
        Map<String, FreshAnswer> fresh = questions.isEmpty() ? Map.of() : results.fresh(county, questions, since);
        return drafts.stream().map(draft -> item(draft, fresh, today)).toList();
    }

    private byte[] key(Draft draft) {
        return keys.question(
                draft.question(), draft.person().personHash(), draft.order().purpose());
    }

    private NewItem item(Draft draft, Map<String, FreshAnswer> fresh, LocalDate today) {
        byte[] key = key(draft);
        FreshAnswer known = fresh.get(Keys.hex(key));
        Step next = known == null ? new Step(ItemState.QUEUED, null) : new Step(known.outcome(), Reasons.REUSED);
        OrderRow order = draft.order();
        return new NewItem(
                Uuid7.next(),
                order.township(),
                order.id(),
                draft.person().id(),
                draft.person().personHash(),
                order.caseNumber(),
                draft.question().source().code(),
                order.purpose(),
                draft.question().agreement().id(),
                draft.question().fields(),
                key,
                keys.send(draft.question(), draft.person().personHash(), order.purpose(), order.id(), today),
                draft.ground().basis(),
                draft.ground().consent(),
                known,
                List.of(new Step(ItemState.CONSENT_OK, null), next));
    }

    private NewItem left(OrderRow order, SubjectRow person, Question question, Step why) {
        return new NewItem(
                Uuid7.next(),
                order.township(),
                order.id(),
                person.id(),
                person.personHash(),
                order.caseNumber(),
                question.source().code(),
                order.purpose(),
                question.agreement().id(),
                question.fields(),
                keys.question(question, person.personHash(), order.purpose()),
                keys.send(question, person.personHash(), order.purpose(), order.id(), clock.today()),
                null,
                null,
                null,
                List.of(why));
    }
}
