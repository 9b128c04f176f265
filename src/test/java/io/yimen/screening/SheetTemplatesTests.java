package io.yimen.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.database.YimenTest;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The sheet, its paper and the answer at the window, drawn by their templates from real services. */
@YimenTest
class SheetTemplatesTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ThymeleafViewResolver views;

    @Autowired
    private LocaleResolver locales;

    @Autowired
    private Screening screening;

    @Autowired
    private BenefitSheets sheets;

    private final ScreeningRequest facts = Households.zhou();

    @Test
    void draws_the_sheet_with_rule_and_law_of_each_row() throws Exception {
        BenefitSheet sheet = sheets.of(facts, result(), Households.zhouNames(), Locale.SIMPLIFIED_CHINESE);

        String html = render("screening/sheet :: sheet(sheet=${sheet}, sub='2026-11-24')", Map.of("sheet", sheet));

        assertThat(html)
                .contains("id=\"section\"", "一、计入的家庭成员", "周建平 工资", "民发〔2021〕57号 第十三条", "740.00 元/人/月", "西安市")
                .contains("<span class=\"y-state y-state-ok\">符合</span>")
                .doesNotContain("style=", "??");
    }

    @Test
    void draws_what_it_comes_to_and_what_would_change_it() throws Exception {
        BenefitSheet sheet = sheets.of(facts, result(), Households.zhouNames(), Locale.SIMPLIFIED_CHINESE);

        String html =
                render("screening/sheet :: result(sheet=${sheet}, word='初审拟定', level='now')", Map.of("sheet", sheet));

        assertThat(html)
                .contains("942.00", "初审拟定", "这个家庭 3 人", "再添一个孩子", "特困供养")
                .doesNotContain("??");
    }

    @Test
    void draws_the_paper_of_the_family() throws Exception {
        BenefitSheet sheet = sheets.forFamily(
                facts, result(), SheetComparison.NONE, Households.zhouNames(), Locale.SIMPLIFIED_CHINESE);

        String html = render(
                "screening/sheet-print :: paper(sheet=${sheet}, applicant='周建平', maskedId='610***********4417',"
                        + " caseNumber='610103D20260000123')",
                Map.of("sheet", sheet));

        assertThat(html)
                .contains("您家说的", "核对查到的", "按规定算", "您家 3 口人", "行政复议", "有不同意见", "610***********4417")
                .doesNotContain("??");
    }

    @Test
    void draws_the_answer_at_the_window() throws Exception {
        LiveScreening live = sheets.live(facts, result(), Households.zhouNames(), Locale.SIMPLIFIED_CHINESE);

        String html = render("screening/live :: live(live=${live})", Map.of("live", live));

        assertThat(html)
                .contains("942.00", "标准合计 740.00 × 3", "2,220.00", "最多 30 个工作日")
                .doesNotContain("??");
    }

    @Test
    void says_what_is_missing_before_anything_can_be_reckoned() throws Exception {
        assertThat(render("screening/live :: live(live=${nothing})", Map.of())).contains("填了家庭成员后");
    }

    private ScreeningResult result() {
        return screening.screen(facts, true);
    }

    private String render(String template, Map<String, ?> model) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(context.getServletContext());
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, locales);
        MockHttpServletResponse response = new MockHttpServletResponse();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        View view = views.resolveViewName(template, Locale.SIMPLIFIED_CHINESE);
        assertThat(view).isNotNull();
        view.render(model, request, response);
        LocaleContextHolder.resetLocaleContext();
        return response.getContentAsString();
    }
}
