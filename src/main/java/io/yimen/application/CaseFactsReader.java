package io.yimen.application;

import io.yimen.application.CaseFacts.Consent;
import io.yimen.application.CaseFacts.ConsentMethod;
import io.yimen.application.CaseFacts.Payee;
import io.yimen.application.CaseFacts.StaffRelative;
import io.yimen.common.RegionCode;
import io.yimen.screening.FactsReader;
import io.yimen.screening.MemberFacts;
import io.yimen.screening.ScreeningRequest;
import io.yimen.web.JsonCursor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the body of {@code POST /api/v1/applications}: what it adds to the facts of {@code screening.yaml}. */
final class CaseFactsReader {

    private static final Pattern TOWNSHIP = Pattern.compile("[1-9][0-9]{8}");
    private static final LocalDate NO_DAY = LocalDate.EPOCH;
    private static final int NAME = 60;
    private static final int LINE = 200;
    private static final int REASON = 2_000;

    private final FactsChecks checks;
    private final List<CaseMember> members = new ArrayList<>();

    private CaseFactsReader(FactsChecks checks) {
        this.checks = checks;
    }

    /** @throws io.yimen.web.ApiProblem 400 with every offending field */
    static CaseFacts read(JsonNode document, FactsChecks checks) {
        return JsonCursor.read(document, json -> new CaseFactsReader(checks).facts(json));
    }

    private CaseFacts facts(JsonCursor json) {
        json.require("township");
        RegionCode township = township(json, "township");
        ScreeningRequest facts = FactsReader.household(
                json, checks.latestBirth(), township == null ? "000000" : county(township), this::member);
        checks.household(json, members);
        return new CaseFacts(
                facts.residence(),
                township == null ? RegionCode.NATION : township,
                json.choice("channel", Channel.class).orElse(Channel.API),
                township(json, "receivedAt"),
                List.copyOf(members),
                facts.incomes(),
                facts.expenses(),
                facts.assets(),
                facts.obligors(),
                facts.incident(),
                json.list("consents", this::consent),
                json.object("payee", this::payee).orElse(null),
                json.object("staffRelative", CaseFactsReader::staffRelative).orElse(null),
                json.text("reason", REASON).orElse(null));
    }

    private MemberFacts member(JsonCursor json) {
        json.require("name");
        String name = words(json, "name", NAME);
        MemberFacts facts = checks.member(json);
        members.add(new CaseMember(
                facts,
                name == null ? "" : name,
                json.text("idNumber", LINE).orElse(null),
                checks.phone(json),
                township(json, "hukouTownship"),
                township(json, "habitualTownship"),
                words(json, "noIdReason", LINE)));
        return facts;
    }

    private Consent consent(JsonCursor json) {
        json.require("member", "signedOn", "method");
        String member = json.text("member").orElse("");
        LocalDate signed = json.date("signedOn").orElse(NO_DAY);
        checks.consent(json, member, signed, members);
        return new Consent(
                member,
                signed,
                json.choice("method", ConsentMethod.class).orElse(ConsentMethod.PAPER),
                words(json, "guardian", NAME));
    }

    private Payee payee(JsonCursor json) {
        json.require("holder", "bank", "account");
        String holder = words(json, "holder", NAME);
        String bank = words(json, "bank", LINE);
        return new Payee(holder == null ? "" : holder, bank == null ? "" : bank, checks.account(json));
    }

    private static StaffRelative staffRelative(JsonCursor json) {
        json.require("is");
        boolean is = json.flag("is", false);
        if (is) {
            json.require("who");
        }
        return new StaffRelative(is, words(json, "who", NAME), words(json, "relation", NAME));
    }

    private @Nullable RegionCode township(JsonCursor json, String field) {
        return json.text(field, TOWNSHIP, "application.facts.township")
                .map(RegionCode::new)
                .filter(code -> checks.region(json, field, code))
                .orElse(null);
    }

    /** Text that says something. */
    private static @Nullable String words(JsonCursor json, String field, int length) {
        return json.text(field, length)
                .filter(text -> {
                    if (text.isBlank()) {
                        json.reject("/" + field, "application.facts.blank");
                    }
                    return !text.isBlank();
                })
                .orElse(null);
    }

    private static String county(RegionCode township) {
        return Integer.toString(township.county());
    }
}
