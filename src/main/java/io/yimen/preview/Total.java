package io.yimen.preview;

import io.yimen.common.Residence;

/** How many households of a county stand alike, and their money a month in fen. */
record Total(
        int county,
        Source source,
        Residence residence,
        Effect effect,
        Entitlement before,
        Entitlement after,
        int households,
        int persons,
        long beforeFen,
        long afterFen,
        long paidFen) {}
