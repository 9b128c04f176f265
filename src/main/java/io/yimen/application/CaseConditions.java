package io.yimen.application;

import io.yimen.application.CaseListRepository.Where;
import io.yimen.common.CaseNumber;
import io.yimen.common.RegionLevel;
import io.yimen.security.AccountView;
import io.yimen.security.BlindIndex;
import io.yimen.security.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Turns a filter into conditions; only fixed texts become SQL. */
@Component
class CaseConditions {

    /** Which waiting cases are the work of a role, beside those somebody took. */
    private static final Map<Role, String> WAITING = Map.of(
            Role.TOWNSHIP_REVIEWER,
            "(a.stage = 'UNDER_INQUIRY' and a.visited or a.stage = 'ACCEPTED' and a.urgent and a.programme = 'TEMPORARY_ASSISTANCE'"
                    + " or a.stage = 'COUNTY_REVIEW' and a.decision_level = 'TOWNSHIP')",
            Role.COUNTY_REVIEWER,
            "a.stage = 'COUNTY_REVIEW'",
            Role.COUNTY_APPROVER,
            "a.stage = 'COUNTY_REVIEW'");

    private final BlindIndex index;

    CaseConditions(BlindIndex index) {
        this.index = index;
    }

    Where of(CaseFilter filter, AccountView by, LocalDate today) {
        List<String> all = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        values.put("me", by.username());
        all.add(visible(by));
        if (filter.mine()) {
            all.add("(" + mine(by) + ")");
        }
        if (filter.overdue() != null) {
            all.add(filter.overdue() ? "a.due_on < :today" : "(a.due_on is null or a.due_on >= :today)");
            values.put("today", today);
        }
        fields(filter, all, values);
        query(filter, all, values);
        return new Where(" where " + String.join(" and ", all), values);
    }

    /** Open cases with a clock. */
    Where due(AccountView by, boolean mine) {
        String whose = mine ? " and (" + mine(by) + ")" : "";
        return new Where(" where a.closed_on is null and a.due_on is not null" + whose, Map.of("me", by.username()));
    }

    Where mineOnly(AccountView by, boolean onlyMine) {
        return new Where(mine(by), Map.of("me", by.username(), "only_mine", onlyMine));
    }

    private static String mine(AccountView by) {
        StringBuilder mine = new StringBuilder("a.worker = :me");
        by.roles().stream()
                .filter(WAITING::containsKey)
                .sorted()
                .forEach(role -> mine.append(" or ").append(WAITING.get(role)));
        return mine.toString();
    }

    /** A draft is its township's own affair. */
    private static String visible(AccountView by) {
        return by.region().level().compareTo(RegionLevel.TOWNSHIP) >= 0
                ? "true"
                : "a.stage not in ('DRAFT', 'SUPPLEMENT_REQUESTED')";
    }

    private static void fields(CaseFilter filter, List<String> all, Map<String, Object> values) {
        Stage stage = filter.stage();
        if (stage != null) {
            all.add("a.stage = :stage");
            values.put("stage", stage.name());
        }
        if (filter.programme() != null) {
            all.add("a.programme = :programme");
            values.put("programme", filter.programme().name());
        }
        if (filter.township() != null) {
            all.add("a.county_code = :county and a.township_code = :township");
            values.put(
                    "county",
                    filter.township().level() == RegionLevel.TOWNSHIP
                            ? filter.township().county()
                            : 0);
            values.put("township", Integer.parseInt(filter.township().value()));
        }
    }

    private void query(CaseFilter filter, List<String> all, Map<String, Object> values) {
        String text = filter.q() == null ? "" : filter.q().strip();
        if (text.isEmpty()) {
            return;
        }
        if (CaseNumber.isValid(text.toUpperCase(java.util.Locale.ROOT))) {
            all.add("a.county_code = :q_county and a.case_number = :q");
            values.put("q", text.toUpperCase(java.util.Locale.ROOT));
            values.put("q_county", Integer.parseInt(text.substring(0, 6)));
        } else if (text.matches(".*[0-9].*")) {
            all.add("exists (select 1 from application_member m where m.county_code = a.county_code"
                    + " and m.application_id = a.id and m.id_hash = :q)");
            values.put("q", index.ofText(text).orElse(new byte[0]));
        } else {
            all.add("a.applicant_name like :q escape '!'");
            values.put("q", "%" + text.replaceAll("([!%_])", "!$1") + "%");
        }
    }
}
