package io.yimen.statistics;

import io.yimen.common.Programme;
import io.yimen.common.Residence;
import java.time.YearMonth;

/** A sum over the rollup: a region, a month, a programme and a residence. */
record RollupRow(YearMonth month, String region, Programme programme, Residence residence, Figures figures) {}
