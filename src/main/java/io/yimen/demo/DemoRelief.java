package io.yimen.demo;

import io.yimen.application.ActOnCase;
import io.yimen.application.Applications;
import io.yimen.application.CaseAction;
import io.yimen.application.MovedCase;
import io.yimen.application.OpenCase;
import io.yimen.calendar.DemoClock;
import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.relief.FundBooks;
import io.yimen.relief.ReserveFunds;
import io.yimen.security.AccountView;
import io.yimen.security.StaffIdentity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Temporary assistance of the demo: an opened fund, quick relief completed and waiting, an ordinary case in review. */
@Service
class DemoRelief {

    private static final LocalDate OPENED = LocalDate.of(2026, 11, 2);

    private final Applications applications;
    private final ReserveFunds funds;
    private final FundBooks books;
    private final StaffIdentity identity;
    private final DemoStaff staff;
    private final DemoClock clock;
    private final DemoFacts facts;
    private final TransactionTemplate transaction;

    DemoRelief(
            Applications applications,
            ReserveFunds funds,
            FundBooks books,
            StaffIdentity identity,
            DemoStaff staff,
            DemoClock clock,
            DemoFacts facts,
            TransactionTemplate transaction) {
        this.applications = applications;
        this.funds = funds;
        this.books = books;
        this.identity = identity;
        this.staff = staff;
        this.clock = clock;
        this.facts = facts;
        this.transaction = transaction;
    }

    /** All of a county or nothing; what an earlier start built is left as it is. */
    void build(DemoPlace place, List<DemoCase> families) {
        if (hasWork(place)) {
            transaction.executeWithoutResult(status -> {
                on(OPENED, finance(place), () -> {
                    funds.topUp(place.home().code(), Money.ofYuan("5000.00"), "年初拨付小额快救备用金");
                    return true;
                });
                handedOver(place);
                waiting(place);
                families.stream()
                        .filter(one ->
                                one.goal() == Goal.AWARD && one.township().equals(place.home()))
                        .findFirst()
                        .ifPresent(this::inReview);
            });
        }
    }

    /** False once the relief of the county is built. */
    boolean hasWork(DemoPlace place) {
        return identity.callAs(
                finance(place),
                () -> !books.month(place.home().code(), YearMonth.from(OPENED), Locale.CHINA)
                        .open());
    }

    private AccountView finance(DemoPlace place) {
        return identity.account("finance." + place.word());
    }

    private void handedOver(DemoPlace place) {
        LocalDate day = LocalDate.of(2026, 11, 5);
        MovedCase at = paid(place, day, stranger(place, day, "无名氏", "ACCIDENT", "车站摔伤，身无分文"), "300");
        act(
                day.plusDays(5),
                clerk(place),
                at,
                CaseAction.COMPLETE_QUICK,
                Map.of(
                        "evidence",
                        "派出所证明，车站工作人员笔录",
                        "rescueStation",
                        Map.of(
                                "organisation", "县（区）救助管理站",
                                "handedOn", day.plusDays(1).toString(),
                                "handedTo", "值班员",
                                "text", "身份不明，无处可去")));
    }

    private void waiting(DemoPlace place) {
        LocalDate day = LocalDate.of(2026, 11, 20);
        paid(place, day, stranger(place, day, "自称小赵", "TRAFFIC_ACCIDENT", "外来务工，车祸后无钱就医"), "400");
    }

    private MovedCase paid(DemoPlace place, LocalDate day, ObjectNode stranger, String amount) {
        MovedCase at = open(day, clerk(place), stranger);
        return act(day, head(place), at, CaseAction.GRANT_QUICK, Map.of("amount", amount, "method", "CASH"));
    }

    /** A family that has Dibao is looked at for its spending only. */
    private void inReview(DemoCase one) {
        LocalDate day = LocalDate.of(2026, 11, 16);
        ObjectNode family = facts.of(one);
        family.putObject("incident")
                .put("kind", "ILLNESS")
                .put("date", "2026-11-09")
                .put("selfPaidCost", "2600.00");
        AccountView clerk = clerk(one.place());
        MovedCase at = open(day, clerk, family);
        at = act(day, clerk, at, CaseAction.START_INQUIRY, Map.of());
        at = act(
                day,
                clerk,
                at,
                CaseAction.RECORD_RECEIPTS,
                Map.of(
                        "receipts",
                        List.of(Map.of(
                                "on",
                                "2026-11-12",
                                "kind",
                                "MEDICAL",
                                "payer",
                                "县人民医院",
                                "amount",
                                "2600.00",
                                "number",
                                "门诊 00318"))));
        at = act(
                day.plusDays(1),
                clerk,
                at,
                CaseAction.RECORD_VISIT,
                Map.of(
                        "visitedOn",
                        day.plusDays(1).toString(),
                        "visitors",
                        List.of("入户甲", "入户乙"),
                        "findings",
                        "住院单据齐全，与申报一致",
                        "signed",
                        true));
        act(
                day.plusDays(2),
                head(one.place()),
                at,
                CaseAction.GIVE_FIRST_OPINION,
                Map.of("opinion", "APPROVE", "text", "低保家庭突发疾病，支出属实，同意救助"));
    }

    private ObjectNode stranger(DemoPlace place, LocalDate day, String name, String kind, String reason) {
        ObjectNode facts = this.facts.data(Map.of(
                "township", place.home().code().value(), "channel", "WINDOW", "residence", "URBAN", "reason", reason));
        facts.putArray("members")
                .addObject()
                .put("ref", "m1")
                .put("name", name)
                .put("birthDate", "1990-01-01")
                .put("sex", "MALE")
                .put("relation", "HEAD")
                .put("noIdReason", "证件遗失，暂时说不清身份");
        facts.putObject("incident")
                .put("kind", kind)
                .put("date", day.toString())
                .put("urgent", true)
                .put("identityPending", true);
        return facts;
    }

    private MovedCase open(LocalDate day, AccountView by, ObjectNode facts) {
        OpenCase command = new OpenCase(facts, List.of(Programme.TEMPORARY_ASSISTANCE), false);
        return on(day, by, () -> applications.take(command).get(0));
    }

    private MovedCase act(LocalDate day, AccountView by, MovedCase at, CaseAction action, Map<String, Object> data) {
        ActOnCase command = new ActOnCase(action, at.version(), facts.data(data));
        return on(day, by, () -> applications.move(at.number(), command));
    }

    private AccountView clerk(DemoPlace place) {
        return staff.caseworker(place, place.home(), false);
    }

    private AccountView head(DemoPlace place) {
        return staff.head(place, place.home());
    }

    private <T> T on(LocalDate day, AccountView account, Supplier<T> work) {
        return clock.at(day, () -> identity.callAs(account, work));
    }
}
