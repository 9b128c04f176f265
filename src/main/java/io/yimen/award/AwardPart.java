package io.yimen.award;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yimen.common.Money;
import org.jspecify.annotations.Nullable;

/** A part of the monthly amount: {@code BASE}, or an {@code ADDON} of a member with its category. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AwardPart(
        String code, @Nullable String member, @Nullable String category, Money amount) {}
