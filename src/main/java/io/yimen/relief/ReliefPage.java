package io.yimen.relief;

import io.yimen.common.Money;
import java.util.List;

/** A page of the list of reliefs, and what all of the filter come to. */
public record ReliefPage(ReliefFilter filter, long total, Money sum, Money open, List<ReliefView> items) {}
