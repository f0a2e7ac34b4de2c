package normbook.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import normbook.CourseFolder;
import normbook.TestApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** axe-core finds nothing on any page, whoever reads it, light and dark, at desktop and phone width. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessibilityIT {
    private static final String SESSION = "normbook_session";
    /** Fonts, formulas, what is fetched for the reader, and the editor have come. */
    private static final String SETTLED = """
            const done = arguments[0];
            const waiting = () => document.querySelector('main[data-fragment]')
                    && !document.querySelector('[data-slot="account"] nav')
                || document.querySelector('.editor-form') && !document.querySelector('.cm-content')
                || document.querySelector('.math[data-tex]:not([data-upgraded])')
                || [...document.querySelectorAll('.slot-status')].some((status) => status.textContent);
            const look = () => waiting() ? setTimeout(look, 20)
                : requestAnimationFrame(() => requestAnimationFrame(() => done()));
            document.fonts.ready.then(look);
            """;

    /** A menu lies over the page only while somebody uses it, and is looked at on its own. */
    private static final String UNFOLD =
            "document.querySelectorAll('details:not(.menu)').forEach((details) => { details.open = true; })";

    private static TestApp app;
    private static ChromeDriver browser;

    @BeforeAll
    static void open() {
        app = TestApp.start(CourseFolder.copyOf(Path.of("content"))
                .write("quizzes/broken.yml", "title: [x\n")
                .root());
        browser = Chromium.start();
        browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.quit();
        if (app != null) app.close();
    }

    static List<PageView> views() {
        return new PageViews(app).all();
    }

    @Test
    @Order(1)
    void thePageOfTheOneTimeLink() {
        find(new PageView("nobody", null, app.invitation()));
    }

    @ParameterizedTest
    @MethodSource("views")
    @Order(2)
    void everyPage(PageView view) {
        find(view);
    }

    @Test
    @Order(3)
    void formsThatWereRefused() {
        show(new PageView("nobody", null, "/account/sign-in"));
        send("username", "nobody", "password", "not the password");
        assertNothingFound("sign-in refused");
        show(new PageView("nobody", null, "/account/sign-up"));
        send("username", "ada", "displayName", "Ada", "password", "ab");
        assertNothingFound("sign-up refused");
        show(new PageView("nobody", null, "/account/sign-in"));
        browser.executeScript("document.querySelector('[name=_csrf]').value = 'expired'");
        send("username", "nobody", "password", "whatever it was");
        assertNothingFound("form offered again");
    }

    @Test
    @Order(4)
    void menusAndTheEditorsSearch() {
        show(new PageView("instructor", app.instructor(), "/exercises/batch-norm-forward"));
        browser.findElement(By.cssSelector(".cm-content")).sendKeys(Keys.chord(Keys.CONTROL, "f"));
        await(".cm-search");
        assertNothingFound("editor with its search");
        for (String menu : List.of(".theme-menu", ".account-menu .menu")) {
            browser.executeScript("document.querySelector(arguments[0]).open = true", menu);
            // What an open menu lies over need not be large enough to hit.
            assertEquals(
                    List.of(),
                    found("open " + menu).stream()
                            .filter(finding -> !finding.contains("target-size"))
                            .toList());
            browser.executeScript("document.querySelector(arguments[0]).open = false", menu);
        }
    }

    private static void find(PageView view) {
        show(view);
        assertNothingFound(view.toString());
    }

    private static void show(PageView view) {
        browser.get(app.url() + "/health");
        browser.manage().deleteAllCookies();
        if (view.reader() != null)
            browser.manage().addCookie(new Cookie(SESSION, view.reader().cookie(SESSION)));
        browser.get(app.url() + view.path());
        browser.executeAsyncScript(SETTLED);
    }

    /** With everything unfolded that a reader can unfold: axe does not look into what is closed. */
    private static void assertNothingFound(String page) {
        List<String> found = found(page);
        assertEquals(List.of(), found, () -> String.join("\n", found));
    }

    private static List<String> found(String page) {
        browser.executeScript(UNFOLD);
        List<String> found = new ArrayList<>();
        for (int width : new int[] {1280, 390}) {
            Chromium.resize(browser, width, 900);
            look("light");
            found.addAll(in(page, width, "light", Axe.violations(browser)));
            look("dark");
            found.addAll(in(page, width, "dark", Axe.violationsOfColours(browser)));
        }
        return found;
    }

    private static void look(String theme) {
        Chromium.prefer(browser, theme);
        browser.executeAsyncScript(SETTLED);
    }

    private static List<String> in(String page, int width, String theme, List<String> violations) {
        String where = page + ", " + width + " px, " + theme + ": ";
        return violations.stream().map(where::concat).toList();
    }

    private static void send(String... fields) {
        WebElement form = browser.findElement(By.cssSelector("main form"));
        for (int i = 0; i < fields.length; i += 2) {
            form.findElement(By.name(fields[i])).sendKeys(fields[i + 1]);
        }
        // Past the browser's own checks, as a browser without them would.
        browser.executeScript("arguments[0].noValidate = true; arguments[0].requestSubmit()", form);
        new WebDriverWait(browser, Duration.ofSeconds(20)).until(ExpectedConditions.stalenessOf(form));
        browser.executeAsyncScript(SETTLED);
    }

    private static void await(String selector) {
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
    }
}
