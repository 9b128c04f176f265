package io.yimen.web;

import io.yimen.common.BusinessClock;
import io.yimen.common.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Dates, times and amounts as pages write them; templates call it {@code @words}. Nothing in, nothing out. */
@Component("words")
public class Words {

    private static final char MINUS = '−';

    /** {@code 79,920.00}, with a real minus sign. */
    public String money(@Nullable Money amount) {
        if (amount == null) {
            return "";
        }
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign(MINUS);
        return new DecimalFormat("#,##0.00", symbols).format(BigDecimal.valueOf(amount.fen(), 2));
    }

    /** {@code 2026-11-25}, or {@code 25 Nov 2026}. */
    public String date(@Nullable LocalDate day) {
        return day == null ? "" : english() ? format(day, "d MMM yyyy") : day.toString();
    }

    /** {@code 11-25}, or {@code 25 Nov}. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : shortDay(day);
    }

    public String month(@Nullable YearMonth month) {
        return month == null ? "" : english() ? format(month.atDay(1), "MMM yyyy") : month.toString();
    }

    /** {@code 2026 年 11 月 25 日}, for paper. */
    public String longDate(@Nullable LocalDate day) {
        return day == null ? "" : format(day, english() ? "d MMMM yyyy" : "yyyy 年 M 月 d 日");
    }

    public String date(@Nullable Instant at) {
        return at == null ? "" : date(at.atZone(BusinessClock.ZONE).toLocalDate());
    }

    public String day(@Nullable Instant at) {
        return at == null ? "" : day(at.atZone(BusinessClock.ZONE).toLocalDate());
    }

    /** {@code 2026-11-25 10:12}. */
    public String time(@Nullable Instant at) {
        return at == null ? "" : date(at) + " " + clock(at);
    }

    /** {@code 10:12}. */
    public String clock(@Nullable Instant at) {
        return at == null ? "" : DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(BusinessClock.ZONE));
    }

    static String shortDay(LocalDate day) {
        return format(day, english() ? "d MMM" : "MM-dd");
    }

    private static String format(LocalDate day, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
    }

    private static boolean english() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en");
    }
}
