package io.yimen.award.web;

import io.yimen.award.EndingGround;
import io.yimen.award.ProposeEnding;
import io.yimen.award.SignAgreement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is typed about the care of a person and the end of it: text throughout, so that it comes back as it was. */
record CareForm(
        @Nullable String institution,
        @Nullable String carer,
        @Nullable String tier,
        @Nullable String duties,
        @Nullable String begin,
        @Nullable String signedOn,
        @Nullable String ground,
        @Nullable String explanation,
        @Nullable String heardOn,
        @Nullable String heard,
        @Nullable String place,
        @Nullable String from) {

    static final int TEXT = 2_000;
    private static final int NAME = 100;

    static CareForm blank(LocalDate today) {
        String day = today.toString();
        return new CareForm("", "", "", "", day, day, "", "", day, "", "", day);
    }

    List<String> wrongAgreement(LocalDate today) {
        List<String> wrong = new ArrayList<>();
        if (said(institution).isEmpty() && !between(carer, NAME)
                || !said(institution).isEmpty() && !said(institution).matches("[0-9a-f-]{36}")) {
            wrong.add("carer");
        }
        if (!said(tier).matches("SELF|HALF|FULL")) {
            wrong.add("tier");
        }
        if (!between(duties, TEXT)) {
            wrong.add("duties");
        }
        if (day(begin).isEmpty()) {
            wrong.add("begin");
        }
        if (day(signedOn).filter(signed -> !signed.isAfter(today)).isEmpty()) {
            wrong.add("signedOn");
        }
        return wrong;
    }

    List<String> wrongEnding(LocalDate today) {
        List<String> wrong = new ArrayList<>();
        if (chosen().isEmpty()) {
            wrong.add("ground");
        }
        if (!between(explanation, TEXT)) {
            wrong.add("explanation");
        }
        if (chosen().filter(EndingGround::needsHearing).isPresent()) {
            if (day(heardOn).filter(on -> !on.isAfter(today)).isEmpty()) {
                wrong.add("heardOn");
            }
            if (!between(heard, TEXT)) {
                wrong.add("heard");
            }
        }
        if (!between(place, NAME)) {
            wrong.add("place");
        }
        if (day(from).filter(first -> !first.isBefore(today)).isEmpty()) {
            wrong.add("from");
        }
        return wrong;
    }

    SignAgreement agreement() {
        return new SignAgreement(
                said(institution).isEmpty() ? null : UUID.fromString(said(institution)),
                said(carer),
                said(duties),
                day(begin).orElseThrow(),
                day(signedOn).orElseThrow());
    }

    ProposeEnding ending() {
        EndingGround why = chosen().orElseThrow();
        boolean heardOf = why.needsHearing();
        return new ProposeEnding(
                why,
                said(explanation),
                heardOf ? day(heardOn).orElseThrow() : null,
                heardOf ? said(heard) : null,
                said(place),
                day(from).orElseThrow());
    }

    String tierOr() {
        return said(tier);
    }

    private Optional<EndingGround> chosen() {
        return Stream.of(EndingGround.values())
                .filter(one -> one.name().equals(ground))
                .findFirst();
    }

    private static boolean between(@Nullable String text, int most) {
        return !said(text).isEmpty() && said(text).length() <= most;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        String typed = said(text);
        try {
            return typed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            typed.length() == 8
                                    ? LocalDate.parse(typed, DateTimeFormatter.BASIC_ISO_DATE)
                                    : LocalDate.parse(typed));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
