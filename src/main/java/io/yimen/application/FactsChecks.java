package io.yimen.application;

import io.yimen.common.RegionCode;
import io.yimen.screening.FactsReader;
import io.yimen.screening.MemberFacts;
import io.yimen.web.JsonCursor;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is tested while facts are read; by itself nothing beyond their form, for documents that were tested when they came in. */
class FactsChecks {

    /** For documents on file, whose numbers are masked. */
    static final FactsChecks ON_FILE = new FactsChecks();

    LocalDate latestBirth() {
        return LocalDate.MAX;
    }

    boolean region(JsonCursor json, String field, RegionCode code) {
        return true;
    }

    MemberFacts member(JsonCursor json) {
        return FactsReader.member(json, latestBirth());
    }

    @Nullable String phone(JsonCursor json) {
        return json.text("phone").orElse(null);
    }

    String account(JsonCursor json) {
        return json.text("account").orElse("");
    }

    void consent(JsonCursor json, String member, LocalDate signed, List<CaseMember> members) {}

    void household(JsonCursor json, List<CaseMember> members) {}
}
