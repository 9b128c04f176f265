package io.yimen.relief;

import io.yimen.common.Money;
import io.yimen.common.Uuid7;
import io.yimen.relief.FundEntry.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The townships' funds and their ledgers. */
@Repository
class FundRepository {

    private static final String ENTRIES = """
            select number, kind, amount_fen, balance_fen, entered_on, entered_at, entered_name, relief_id, case_number, counters,
                exists (select 1 from reserve_fund_entry c where c.county_code = e.county_code
                    and c.township_code = e.township_code and c.counters = e.number) as countered, note
            from reserve_fund_entry e where county_code = ? and township_code = ?
            """;

    private final JdbcClient jdbc;

    FundRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A fund as it stands, locked for the rest of the transaction. */
    record Locked(long balanceFen, int entries) {}

    void open(int township) {
        jdbc.sql("insert into reserve_fund (county_code, township_code, balance_fen, entries) values (?, ?, 0, 0)"
                        + " on conflict (county_code, township_code) do nothing")
                .params(township / 1000, township)
                .update();
    }

    Optional<Locked> lock(int township) {
        return jdbc.sql(
                        "select balance_fen, entries from reserve_fund where county_code = ? and township_code = ? for update")
                .params(township / 1000, township)
                .query((row, i) -> new Locked(row.getLong(1), row.getInt(2)))
                .optional();
    }

    void add(int township, FundEntry entry, String account) {
        jdbc.sql("""
                insert into reserve_fund_entry (county_code, township_code, id, number, kind, amount_fen, balance_fen, entered_on,
                    entered_at, entered_by, entered_name, relief_id, case_number, counters, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        township / 1000,
                        township,
                        Uuid7.next(),
                        entry.number(),
                        entry.kind().name())
                .params(
                        entry.amount().fen(),
                        entry.balance().fen(),
                        entry.on(),
                        entry.at().atOffset(ZoneOffset.UTC))
                .params(account, entry.by())
                .param(entry.relief())
                .param(entry.caseNumber())
                .param(entry.counters())
                .param(entry.note())
                .update();
        jdbc.sql("update reserve_fund set balance_fen = ?, entries = ? where county_code = ? and township_code = ?")
                .params(entry.balance().fen(), entry.number(), township / 1000, township)
                .update();
    }

    Optional<Money> balance(int township) {
        return jdbc.sql("select balance_fen from reserve_fund where county_code = ? and township_code = ?")
                .params(township / 1000, township)
                .query((row, i) -> Money.ofFen(row.getLong(1)))
                .optional();
    }

    Map<Integer, Money> balances(int county) {
        Map<Integer, Money> balances = new TreeMap<>();
        jdbc.sql("select township_code, balance_fen from reserve_fund where county_code = ? order by township_code")
                .param(county)
                .query((row, i) -> balances.put(row.getInt(1), Money.ofFen(row.getLong(2))))
                .list();
        return balances;
    }

    List<FundEntry> entries(int township, LocalDate from, LocalDate to) {
        return jdbc.sql(ENTRIES + " and entered_on >= ? and entered_on < ? order by number")
                .params(township / 1000, township, from, to)
                .query((row, i) -> entry(row))
                .list();
    }

    Optional<FundEntry> entry(int township, int number) {
        return jdbc.sql(ENTRIES + " and number = ?")
                .params(township / 1000, township, number)
                .query((row, i) -> entry(row))
                .optional();
    }

    /** What was in it before a day, by the day on which things were entered. */
    Money before(int township, LocalDate day) {
        return Money.ofFen(jdbc.sql("select coalesce(sum(amount_fen), 0) from reserve_fund_entry"
                        + " where county_code = ? and township_code = ? and entered_on < ?")
                .params(township / 1000, township, day)
                .query(Long.class)
                .single());
    }

    private static FundEntry entry(ResultSet row) throws SQLException {
        Instant at = row.getObject("entered_at", OffsetDateTime.class).toInstant();
        return new FundEntry(
                row.getInt("number"),
                Kind.valueOf(row.getString("kind")),
                Money.ofFen(row.getLong("amount_fen")),
                Money.ofFen(row.getLong("balance_fen")),
                row.getObject("entered_on", LocalDate.class),
                at,
                row.getString("entered_name"),
                row.getObject("relief_id", UUID.class),
                row.getString("case_number"),
                row.getObject("counters", Integer.class),
                row.getBoolean("countered"),
                row.getString("note"));
    }
}
