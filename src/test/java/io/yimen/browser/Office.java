package io.yimen.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.yimen.common.NationalId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A desk in the office: one signed-in person in a window of their own. */
final class Office implements AutoCloseable {

    private static final String PASSWORD = "yimen-demo-2026";
    /** A busy machine is no failure; whoever waits in vain waits this long. */
    private static final double PATIENCE = 120_000;

    private final String base;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();

    private Office(String base, BrowserContext context) {
        this.base = base;
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + " " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + " " + error));
        page.onRequest(request -> addresses.add(
                decoded(request.url()) + " " + decoded(request.headers().getOrDefault("referer", ""))));
    }

    static Office of(Browser browser, String base, String account) {
        return of(browser, base, account, new Browser.NewContextOptions().setViewportSize(1366, 768));
    }

    static Office of(Browser browser, String base, String account, Browser.NewContextOptions options) {
        Office office = new Office(base, browser.newContext(options));
        office.go("/login");
        office.page.fill("input[name=username]", account);
        office.page.fill("input[name=password]", PASSWORD);
        office.enter("input[name=password]");
        if (office.address().startsWith("/login")) {
            throw new AssertionError(account + " is not let in: " + office.text());
        }
        return office;
    }

    Page page() {
        return page;
    }

    /** What the browser complained of: broken scripts, refused styles, missing files. */
    List<String> complaints() {
        return complaints;
    }

    /** The same without what a refused step must answer. */
    List<String> complaintsBesideRefusals() {
        return complaints.stream()
                .filter(one -> !one.matches("(?s).*status of (403|409|422).*"))
                .toList();
    }

    /** Every address that was asked for, with the one it was asked from. */
    List<String> addresses() {
        return addresses;
    }

    private static String decoded(String address) {
        return URLDecoder.decode(address, StandardCharsets.UTF_8);
    }

    Office go(String path) {
        page.navigate(base + path);
        return this;
    }

    /** The answer to a request that no page shows. */
    String fetch(String path) {
        return page.request().get(base + path).text();
    }

    /** Where this desk is, without what was asked along. */
    String address() {
        return page.url().replaceAll("^https?://[^/]+|\\?.*$", "");
    }

    /** A visit of two to the home, on a form that is open. */
    Office visit(String day, String findings) {
        return type("visitedOn", day)
                .type("visitors", "陈静、刘敏")
                .type("findings", findings)
                .tick("signed", "true")
                .primary();
    }

    Office type(String name, String text) {
        page.fill("main [name='" + name + "']", text);
        return this;
    }

    Office choose(String name, String value) {
        page.selectOption("select[name='" + name + "']", value);
        return this;
    }

    Office tick(String name, String value) {
        page.check("input[name='" + name + "'][value='" + value + "']");
        return this;
    }

    /** Presses the one primary button of the page. */
    Office primary() {
        Locator button = page.locator("main .btn-primary:visible, .y-next .btn-primary:visible");
        return leave(() -> button.last().click());
    }

    /** Clicks the first such link or button. */
    Office follow(String selector) {
        return leave(() -> page.locator(selector).first().click());
    }

    /** By keyboard, as at the window. */
    Office press(String name, String value) {
        return enter("button[name='" + name + "'][value='" + value + "']:not(.visually-hidden)");
    }

    /** Presses Enter in a field or on a button. */
    Office enter(String selector) {
        return leave(() -> page.press(selector, "Enter"));
    }

    /** Does what leads to another page and waits until that one stands there, for which neither a click nor a key waits. */
    private Office leave(Runnable step) {
        page.bringToFront();
        page.waitForNavigation(step);
        return this;
    }

    String text() {
        return page.innerText("body");
    }

    Office picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
        return this;
    }

    /** True when the page needs no scrolling sideways. */
    boolean fitsItsWidth() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
    }

    /** A number with its check character; the sequence codes 996 to 999 belong to nobody alive. */
    static String id(String seventeen) {
        return seventeen + NationalId.checkCharacter(seventeen);
    }

    @Override
    public void close() {
        context.close();
    }
}
