package io.yimen.application;

import io.yimen.common.Money;
import io.yimen.relief.PayMethod;
import org.jspecify.annotations.Nullable;

/** What the window asks the township's head to give at once; {@code goods} says what, when it is no money. */
public record AskedRelief(
        Money amount, PayMethod method, @Nullable String goods) {}
