package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.CaseApi.Answer;
import io.yimen.calendar.DemoClock;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.security.SignedIn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** At least 30 per cent of the Tekun cases are drawn, and anybody can draw again from the seed that is kept. */
@YimenTest
class VisitDrawTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private TestDatabase database;

    private record Kept(String seed, int shareBp, int drawn, String[] candidates, String id) {}

    @Test
    void the_draw_can_be_reckoned_again_from_seed_and_candidates() throws Exception {
        CaseApi api = new CaseApi(mvc);
        OwnProgrammes shucheng = new OwnProgrammes(api, clock, "shucheng");
        List<String> waiting = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Answer at = shucheng.visited(OwnProgrammes.oldMan("341523100"), "TEKUN");
            waiting.add(shucheng.inReview(at, "REFUSE").text("caseNumber"));
        }

        List<String> drawn = clock.at(
                        Journey.AFTER_NOTICE,
                        () -> api.post("reviewer.shucheng", CaseApi.APPLICATIONS + "/draw-sample", ""))
                .is(200)
                .body()
                .path("drawn")
                .valueStream()
                .map(number -> number.asString())
                .filter(number -> number.startsWith("341523T"))
                .toList();

        Kept kept = JdbcClient.create(database.asSuperuser())
                .sql(
                        "select * from visit_draw where county_code = 341523 and programme = 'TEKUN' order by drawn_at desc limit 1")
                .query((row, i) -> new Kept(
                        row.getString("seed"),
                        row.getInt("share_bp"),
                        row.getInt("drawn"),
                        (String[]) row.getArray("candidates").getArray(),
                        row.getString("id")))
                .single();
        assertThat(kept.candidates()).containsAll(waiting);
        assertThat(kept.shareBp()).isGreaterThanOrEqualTo(3_000);
        assertThat(kept.drawn()).isEqualTo(CasePolicy.drawn(kept.candidates().length, kept.shareBp()));
        assertThat(drawn).containsExactlyElementsOf(again(kept));
        assertThat(page("/draws/" + kept.id(), "approver.shucheng")).contains(kept.seed(), "抽中", drawn.get(0));
        assertThat(page("/draws", "reviewer.shucheng")).contains("/draws/" + kept.id(), "30%");
        assertThat(mvc.get()
                        .uri("/draws/" + kept.id())
                        .with(SignedIn.as("reviewer.beilin"))
                        .exchange())
                .hasStatus(404);
        Answer other = api.read("approver.shucheng", drawn.get(0)).is(200);
        assertThat(clock.at(Journey.AFTER_NOTICE, () -> shucheng.act("approver.shucheng", other, "CONFIRM", "{}"))
                        .is(422)
                        .code())
                .isEqualTo("COUNTY_VISIT_MISSING");
    }

    @Test
    void tekun_is_drawn_at_three_in_ten_also_where_the_place_draws_none_of_the_rest() {
        assertThat(CasePolicy.drawn(10, 3_000)).isEqualTo(3);
        assertThat(CasePolicy.drawn(11, 3_000)).isEqualTo(4);
        assertThat(CasePolicy.drawn(1, 3_000)).isEqualTo(1);
        assertThat(CasePolicy.drawn(10, 0)).isZero();
    }

    /** As the page says it: the SHA-256 of "seed:number", lowest first. */
    private static List<String> again(Kept kept) throws Exception {
        TreeMap<String, String> lots = new TreeMap<>();
        for (String number : kept.candidates()) {
            byte[] lot = MessageDigest.getInstance("SHA-256")
                    .digest((kept.seed() + ":" + number).getBytes(StandardCharsets.UTF_8));
            lots.put(HexFormat.of().formatHex(lot), number);
        }
        return lots.values().stream().limit(kept.drawn()).toList();
    }

    private String page(String uri, String user) throws Exception {
        return mvc.get()
                .uri(uri)
                .with(SignedIn.as(user))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
