package io.yimen.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers of one facts version, in the order of its members; kept as one encrypted value. */
record Identity(List<Numbers> members, @Nullable String account) {

    /** What one member gave. */
    record Numbers(@Nullable String idNumber, @Nullable String phone) {}
}
