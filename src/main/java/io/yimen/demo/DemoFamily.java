package io.yimen.demo;

import io.yimen.common.Residence;
import io.yimen.screening.AssetFacts;
import io.yimen.screening.ExpenseFacts;
import io.yimen.screening.IncomeFacts;
import io.yimen.screening.MemberFacts;
import io.yimen.screening.ObligorFacts;
import io.yimen.screening.ScreeningRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A family of the demo with everything it says at the window. */
record DemoFamily(
        int county,
        Residence residence,
        List<DemoMember> members,
        List<IncomeFacts> incomes,
        List<ExpenseFacts> expenses,
        AssetFacts assets,
        List<ObligorFacts> obligors) {

    ScreeningRequest on(LocalDate day) {
        List<MemberFacts> people = members.stream().map(DemoMember::facts).toList();
        return new ScreeningRequest(
                null,
                day,
                Integer.toString(county),
                residence,
                people,
                incomes,
                expenses,
                assets,
                obligors,
                null,
                Map.of());
    }

    DemoMember head() {
        return members.get(0);
    }
}
