package io.yimen.application;

import io.yimen.common.RegionCode;
import io.yimen.common.Residence;
import io.yimen.screening.AssetFacts;
import io.yimen.screening.ExpenseFacts;
import io.yimen.screening.IncidentFacts;
import io.yimen.screening.IncomeFacts;
import io.yimen.screening.MemberFacts;
import io.yimen.screening.ObligorFacts;
import io.yimen.screening.ScreeningRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One complete version of what a family said, as {@code contracts/applications.md} writes it. */
public record CaseFacts(
        Residence residence,
        RegionCode township,
        Channel channel,
        @Nullable RegionCode receivedAt,
        List<CaseMember> members,
        List<IncomeFacts> incomes,
        List<ExpenseFacts> expenses,
        @Nullable AssetFacts assets,
        List<ObligorFacts> obligors,
        @Nullable IncidentFacts incident,
        List<Consent> consents,
        @Nullable Payee payee,
        @Nullable StaffRelative staffRelative,
        @Nullable String reason) {

    /** How a consent was signed. */
    public enum ConsentMethod {
        PAPER,
        ELECTRONIC
    }

    /** A member's consent to verification, perhaps given by a guardian. */
    public record Consent(
            String member,
            LocalDate signedOn,
            ConsentMethod method,
            @Nullable String guardian) {}

    /** Who is paid; the account is masked unless it was revealed. */
    public record Payee(String holder, String bank, String account) {}

    /** Whether the family is near kin of somebody who works here. */
    public record StaffRelative(
            boolean is, @Nullable String who, @Nullable String relation) {}

    public CaseMember applicant() {
        return members.stream().filter(CaseMember::applicant).findFirst().orElseThrow();
    }

    public Optional<Consent> consentOf(String ref) {
        return consents.stream().filter(c -> c.member().equals(ref)).findFirst();
    }

    public boolean relativeOfStaff() {
        return staffRelative != null && staffRelative.is();
    }

    /** Names by member ref, as the benefit sheet wants them. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        members.forEach(member -> names.put(member.ref(), member.name()));
        return names;
    }

    /** What the rules read of it, on a day. */
    public ScreeningRequest on(LocalDate asOf) {
        List<MemberFacts> people = members.stream().map(CaseMember::facts).toList();
        String county = Integer.toString(township.county());
        return new ScreeningRequest(
                null, asOf, county, residence, people, incomes, expenses, assets, obligors, incident, Map.of());
    }

    /** The same for a case on its way: what was urgent and is not paid first goes the ordinary way. */
    public ScreeningRequest on(LocalDate asOf, boolean quick) {
        ScreeningRequest all = on(asOf);
        IncidentFacts what = incident;
        if (quick || what == null || !what.urgent()) {
            return all;
        }
        return all.withIncident(new IncidentFacts(
                what.kind(),
                what.date(),
                false,
                what.loss(),
                what.selfPaidCost(),
                what.identityPending(),
                what.earlierAwards()));
    }
}
