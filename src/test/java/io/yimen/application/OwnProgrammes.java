package io.yimen.application;

import io.yimen.calendar.DemoClock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** People for Tekun and rigid-expenditure cases, and their way through the interface in any of the demo counties. */
public final class OwnProgrammes {

    public static final String ALONE = """
            {"eating": true, "dressing": false, "gettingInAndOutOfBed": true, "toileting": true, "walkingIndoors": true,
             "bathing": false, "assessors": ["陈静", "李文博"]}""";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final CaseApi api;
    private final DemoClock clock;
    private final String place;

    public OwnProgrammes(CaseApi api, DemoClock clock, String place) {
        this.api = api;
        this.clock = clock;
        this.place = place;
    }

    /** A man over seventy in the country, alone, whose son elsewhere nobody has looked at yet. */
    public static ObjectNode oldMan(String township) {
        LocalDate birth = LocalDate.of(1950, 1, 1).plusDays(NEXT.incrementAndGet());
        return (ObjectNode) JSON.readTree("""
                {"township": "%1$s", "channel": "API", "residence": "RURAL", "reason": "年老无依",
                 "members": [
                  {"ref": "old", "name": "赵德福", "idNumber": "%2$s", "relation": "HEAD",
                   "hukouTownship": "%1$s", "habitualTownship": "%1$s"}],
                 "obligors": [{"ref": "son", "relation": "CHILD", "supports": ["old"], "consent": false}],
                 "consents": [{"member": "old", "signedOn": "2026-11-25", "method": "PAPER"}],
                 "staffRelative": {"is": false}}""".formatted(township, Families.man(birth)));
    }

    /** A couple with 48,000.00 yuan of wages a year who pay 36,000.00 for treatment. */
    public static ObjectNode treated(String township) {
        LocalDate birth = LocalDate.of(1971, 1, 1).plusDays(NEXT.incrementAndGet());
        return (ObjectNode) JSON.readTree("""
                {"township": "%1$s", "channel": "API", "residence": "URBAN", "reason": "长期透析",
                 "members": [
                  {"ref": "man", "name": "钱志国", "idNumber": "%2$s", "relation": "HEAD",
                   "hukouTownship": "%1$s", "habitualTownship": "%1$s"},
                  {"ref": "wife", "name": "林桂芳", "idNumber": "%3$s", "relation": "SPOUSE",
                   "hukouTownship": "%1$s", "habitualTownship": "%1$s"}],
                 "incomes": [{"member": "man", "kind": "WAGE", "amount": "4000.00", "period": "MONTH"}],
                 "expenses": [{"member": "wife", "kind": "MEDICAL_SELF_PAID", "amount": "36000.00", "period": "YEAR"}],
                 "consents": [{"member": "man", "signedOn": "2026-11-25", "method": "PAPER"},
                              {"member": "wife", "signedOn": "2026-11-25", "method": "PAPER"}],
                 "staffRelative": {"is": false}}""".formatted(township, Families.man(birth), Families.woman(birth)));
    }

    public String clerk() {
        return "caseworker." + place;
    }

    public String township() {
        return "township." + place;
    }

    public String reviewer() {
        return "reviewer." + place;
    }

    public String approver() {
        return "approver." + place;
    }

    public CaseApi.Answer opened(ObjectNode facts, String programme) {
        return api.openedFor(clerk(), facts, programme).get(0);
    }

    public CaseApi.Answer visited(ObjectNode facts, String programme) {
        CaseApi.Answer at = step(clerk(), opened(facts, programme), "START_INQUIRY", "{}");
        return step(clerk(), at, "RECORD_VISIT", Journey.VISIT);
    }

    /** Looked at the son, assessed, and asked where the person wants to live. */
    public CaseApi.Answer assessed(ObjectNode facts) {
        CaseApi.Answer at = visited(facts, "TEKUN");
        at = step(
                clerk(), at, "FIND_SUPPORTER", "{\"obligor\": \"son\", \"able\": false, \"ground\": \"一级残疾，自己享受低保\"}");
        at = step(clerk(), at, "ASSESS_SELF_CARE", ALONE);
        return step(clerk(), at, "CHOOSE_CARE", "{\"setting\": \"HOME\"}");
    }

    public CaseApi.Answer inReview(CaseApi.Answer inquired, String opinion) {
        CaseApi.Answer at = step(
                township(), inquired, "GIVE_FIRST_OPINION", "{\"opinion\": \"" + opinion + "\", \"text\": \"初审\"}");
        CaseApi.Answer hung =
                step(clerk(), at, "PUBLISH_NOTICE", "{\"place\": \"村务公开栏\", \"from\": \"" + Journey.START + "\"}");
        return clock.at(Journey.AFTER_NOTICE, () -> step(clerk(), hung, "CLOSE_NOTICE", "{}"));
    }

    public CaseApi.Answer confirmed(CaseApi.Answer inReview) {
        return clock.at(Journey.AFTER_NOTICE, () -> step(approver(), inReview, "CONFIRM", "{}"));
    }

    public CaseApi.Answer step(String user, CaseApi.Answer at, String action, String data) {
        return act(user, at, action, data).is(200);
    }

    public CaseApi.Answer act(String user, CaseApi.Answer at, String action, String data) {
        return api.act(user, at.text("caseNumber"), action, at.version(), data);
    }
}
