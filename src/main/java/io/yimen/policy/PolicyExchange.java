package io.yimen.policy;

import io.yimen.common.BusinessClock;
import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;
import io.yimen.common.Uuid7;
import io.yimen.policy.DraftStep.Action;
import io.yimen.region.RegionView;
import io.yimen.region.Regions;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.security.CurrentAccount;
import io.yimen.web.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A region's values out to a workbook and back in: what comes back changed is a draft like any other. */
@Service
public class PolicyExchange {

    private final Policies policies;
    private final PolicyCatalogue catalogue;
    private final PolicySheets sheets;
    private final PolicyDrafts drafts;
    private final WorkbookDraft workbooks;
    private final PolicyWords policyWords;
    private final Words words;
    private final Regions regions;
    private final MessageSource messages;
    private final CurrentAccount account;
    private final AuditTrail audit;
    private final BusinessClock clock;

    PolicyExchange(
            Policies policies,
            PolicyCatalogue catalogue,
            PolicySheets sheets,
            PolicyDrafts drafts,
            WorkbookDraft workbooks,
            PolicyWords policyWords,
            Words words,
            Regions regions,
            MessageSource messages,
            CurrentAccount account,
            AuditTrail audit,
            BusinessClock clock) {
        this.policies = policies;
        this.catalogue = catalogue;
        this.sheets = sheets;
        this.drafts = drafts;
        this.workbooks = workbooks;
        this.policyWords = policyWords;
        this.words = words;
        this.regions = regions;
        this.messages = messages;
        this.account = account;
        this.audit = audit;
        this.clock = clock;
    }

    /** A finished workbook and the name under which it is offered. */
    public record Exported(String name, byte[] content) {}

    @Transactional
    public Exported export(Optional<RegionCode> asked, LocalDate on, Locale locale) {
        RegionView region = sheets.region(asked);
        String id = Uuid7.next().toString();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PolicyWorkbook.write(
                    out,
                    say("policy.workbook", locale),
                    Stream.of(PolicyColumn.values())
                            .map(column -> say(column.messageKey(), locale))
                            .toList(),
                    lines(region.code(), on, locale),
                    about(region, on, id, locale));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RegionCode code = region.code();
        audit.record(new AuditEvent(
                code.level() == RegionLevel.COUNTY ? code.county() : 0,
                "POLICY_EXPORTED",
                id,
                AuditEvent.OK,
                Map.of("region", code.value(), "on", on.toString())));
        return new Exported("yimen-policy-%s-%s.xlsx".formatted(code, on), out.toByteArray());
    }

    /** @throws BadWorkbook with every bad cell; nothing is stored then */
    @Transactional
    public UUID draftFrom(String startsOn, byte[] content, String fileName) {
        WorkbookDraft.Changes changes = workbooks.read(content, account.get().region(), startsOn);
        try {
            return drafts.create(changes.input(), Action.IMPORTED, DocumentContent.plainName(fileName));
        } catch (InvalidDraft invalid) {
            throw changes.asCells(invalid);
        }
    }

    private List<PolicyWorkbook.Line> lines(RegionCode region, LocalDate on, Locale locale) {
        PolicyVersions versions = policies.versions();
        Map<String, PolicyValue> values = policies.valuesIn(versions, region, on);
        List<PolicyWorkbook.Line> lines = new ArrayList<>();
        for (Parameter parameter : catalogue.all()) {
            PolicyValue value = values.get(parameter.key());
            lines.add(new PolicyWorkbook.Line(
                    List.of(
                            parameter.key(),
                            parameter.meaning(locale),
                            parameter.type() == ParameterType.BASIS_POINTS ? "%" : policyWords.unit(parameter),
                            value == null ? "" : policyWords.value(parameter, value.value()),
                            source(value, locale),
                            value == null ? "" : words.date(value.effectiveFrom()),
                            value == null ? "" : value.document()),
                    parameter,
                    versions.own(parameter, region, on)
                            .map(own -> own(parameter, own))
                            .orElse("")));
        }
        return lines;
    }

    /** Amounts and numbers bare, choices in words, lists of codes as codes. */
    private String own(Parameter parameter, PolicyValue own) {
        return switch (parameter.type()) {
            case BOOLEAN, ENUM -> policyWords.value(parameter, own.value());
            case CODE_LIST ->
                own.value().isEmpty() ? policyWords.value(parameter, "") : ValueText.typed(parameter, own.value());
            default -> ValueText.typed(parameter, own.value());
        };
    }

    private String source(@Nullable PolicyValue value, Locale locale) {
        if (value == null) {
            return say("policy.not-set", locale);
        }
        return value.isDefault()
                ? say("policy.default", locale)
                : regions.get(value.region()).name(locale);
    }

    private List<List<String>> about(RegionView region, LocalDate on, String id, Locale locale) {
        return List.of(
                List.of(say("policy.about.code", locale), region.code().value()),
                List.of(say("policy.region", locale), region.name(locale)),
                List.of(say("policy.on", locale), on.toString()),
                List.of(say("policy.about.account", locale), account.get().username()),
                List.of(say("policy.about.time", locale), words.time(clock.now())),
                List.of(say("policy.about.id", locale), id),
                List.of(say("policy.about.how", locale), say("policy.about.how.words", locale)));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
