package io.yimen.notice.web;

import io.yimen.common.BusinessClock;
import io.yimen.common.RegionCode;
import io.yimen.notice.NoticeNotFound;
import io.yimen.notice.NoticePurpose;
import io.yimen.notice.NoticeView;
import io.yimen.notice.Notices;
import io.yimen.region.RegionView;
import io.yimen.region.Regions;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of notices, and the paper to print and hang. */
@Controller
class NoticeController {

    /** How long a notice that came down stays in the list. */
    private static final int DAYS_KEPT = 30;

    private final Notices notices;
    private final Regions regions;
    private final BusinessClock clock;

    NoticeController(Notices notices, Regions regions, BusinessClock clock) {
        this.notices = notices;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/notices")
    String list(Model model, Locale locale) {
        model.addAttribute("today", clock.today());
        model.addAttribute("days", DAYS_KEPT);
        model.addAttribute("boards", boards(locale));
        model.addAttribute(
                "notices",
                notices.list(clock.today().minusDays(DAYS_KEPT)).stream()
                        .map(notice -> new NoticeLine(notice, name(notice.township(), locale), clock.today()))
                        .toList());
        return "notice/list";
    }

    /** The board of a township as it hangs today: one sheet with every notice that runs. */
    @GetMapping("/notices/board")
    String board(@RequestParam RegionCode township, Model model, Locale locale) {
        LocalDate today = clock.today();
        model.addAttribute(
                "notices",
                notices.list(today).stream()
                        .filter(notice -> notice.township().equals(township)
                                && notice.purpose() == NoticePurpose.GRANT
                                && notice.hangs(today))
                        .toList());
        model.addAttribute("today", today);
        model.addAttribute("township", name(township, locale));
        model.addAttribute("county", name(RegionCode.ofCounty(township.county()), locale));
        return "notice/board";
    }

    @GetMapping("/notices/{county}/{id}")
    String paper(@PathVariable int county, @PathVariable UUID id, Model model, Locale locale) {
        NoticeView notice = find(county, id);
        model.addAttribute("notice", notice);
        model.addAttribute(
                "published", notice.publishedAt().atZone(BusinessClock.ZONE).toLocalDate());
        model.addAttribute("township", name(notice.township(), locale));
        model.addAttribute("county", name(RegionCode.ofCounty(county), locale));
        return "notice/paper";
    }

    /** The townships in which something hangs today. */
    private Map<String, String> boards(Locale locale) {
        LocalDate today = clock.today();
        Map<String, String> boards = new TreeMap<>();
        notices.list(today).stream()
                .filter(notice -> notice.hangs(today))
                .forEach(notice -> boards.put(notice.township().value(), name(notice.township(), locale)));
        return boards;
    }

    private NoticeView find(int county, UUID id) {
        try {
            return notices.get(county, id);
        } catch (NoticeNotFound unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, unknown);
        }
    }

    private String name(RegionCode code, Locale locale) {
        return regions.find(code)
                .map((RegionView region) -> region.name(locale))
                .orElse(code.value());
    }
}
