package io.yimen.application;

import io.yimen.common.NationalId;
import io.yimen.common.NationalId.InvalidNationalId;
import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;
import io.yimen.common.Sex;
import io.yimen.region.RegionView;
import io.yimen.region.Regions;
import io.yimen.screening.FactsReader;
import io.yimen.screening.MemberFacts;
import io.yimen.web.JsonCursor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is tested of facts that come in: numbers, their birth dates, places, accounts, consents. */
final class IntakeChecks extends FactsChecks {

    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{5,20}");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Za-z-]{6,34}");

    private final Regions regions;
    private final LocalDate today;

    IntakeChecks(Regions regions, LocalDate today) {
        this.regions = regions;
        this.today = today;
    }

    @Override
    LocalDate latestBirth() {
        return today;
    }

    @Override
    boolean region(JsonCursor json, String field, RegionCode code) {
        boolean now = field.equals("township") || field.equals("receivedAt");
        Optional<RegionView> found = now ? regions.find(code, today) : regions.find(code);
        boolean known =
                found.filter(region -> region.level() == RegionLevel.TOWNSHIP).isPresent();
        if (!known) {
            json.reject("/" + field, "application.facts.noTownship");
        }
        return known;
    }

    @Override
    MemberFacts member(JsonCursor json) {
        if (!json.has("idNumber")) {
            json.require("noIdReason");
            return FactsReader.member(json, today);
        }
        if (json.has("noIdReason")) {
            json.reject("/noIdReason", "application.facts.noIdReason");
        }
        return number(json).map(id -> numbered(json, id)).orElseGet(() -> unreadable(json));
    }

    /** The number was refused; what stands beside it is read all the same, so that it is not refused as unknown. */
    private static MemberFacts unreadable(JsonCursor json) {
        LocalDate born = json.date("birthDate").orElse(LocalDate.EPOCH);
        return FactsReader.member(json, born, json.choice("sex", Sex.class).orElse(Sex.MALE));
    }

    /** Birth date and sex come from the number; given beside it they must agree. */
    private MemberFacts numbered(JsonCursor json, NationalId id) {
        if (id.birthDate().isAfter(today)) {
            json.reject("/idNumber", "application.id.bornLater");
        }
        if (json.date("birthDate").filter(day -> !day.equals(id.birthDate())).isPresent()) {
            json.reject("/birthDate", "application.id.birthDateDiffers");
        }
        if (json.choice("sex", Sex.class).filter(sex -> sex != id.sex()).isPresent()) {
            json.reject("/sex", "application.id.sexDiffers");
        }
        return FactsReader.member(json, id.birthDate(), id.sex());
    }

    private static Optional<NationalId> number(JsonCursor json) {
        return json.text("idNumber").flatMap(text -> {
            try {
                return Optional.of(new NationalId(text));
            } catch (InvalidNationalId e) {
                json.reject("/idNumber", "application.id." + e.fault());
                return Optional.empty();
            }
        });
    }

    @Override
    @Nullable String phone(JsonCursor json) {
        return json.text("phone", PHONE, "application.facts.phone").orElse(null);
    }

    @Override
    String account(JsonCursor json) {
        String account = json.text("account").map(text -> text.replace(" ", "")).orElse("");
        if (!account.isEmpty() && !ACCOUNT.matcher(account).matches()) {
            json.reject("/account", "application.facts.account");
        } else if (Luhn.looksLikeCard(account) && !Luhn.holds(account)) {
            json.reject("/account", "application.facts.card");
        }
        return account;
    }

    @Override
    void consent(JsonCursor json, String member, LocalDate signed, List<CaseMember> members) {
        if (!member.isEmpty()
                && !members.isEmpty()
                && members.stream().noneMatch(m -> m.ref().equals(member))) {
            json.reject("/member", "screening.json.noSuchMember", member);
        }
        if (signed.isAfter(today)) {
            json.reject("/signedOn", "application.facts.signedLater", today);
        }
    }

    @Override
    void household(JsonCursor json, List<CaseMember> members) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            String number = members.get(i).idNumber();
            if (number != null && seen.putIfAbsent(NationalId.normalise(number), i) != null) {
                json.reject("/members/" + i + "/idNumber", "application.id.twice");
            }
        }
    }
}
