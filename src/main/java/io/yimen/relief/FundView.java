package io.yimen.relief;

import io.yimen.common.Money;
import io.yimen.common.RegionCode;
import java.time.YearMonth;
import java.util.List;

/** A township's reserve fund in one month. */
public record FundView(
        RegionCode township,
        String place,
        boolean open,
        Money balance,
        YearMonth month,
        Money before,
        Money in,
        Money out,
        Money after,
        List<FundEntry> entries) {}
