package normbook.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import normbook.Reader;
import normbook.TestApp;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The assistant's way in a real browser: by a link into a class, to a learner's attempt, and no further. */
class AssistantJourneyIT {
    private static final String PASSWORD = "correct horse battery";
    private static final String ACTIVITY = "quiz/batch-norm-basics";

    private final TestApp app = TestApp.shared();
    private final Reader instructor = app.instructor();
    private final Reader ada = app.reader();
    private final ChromeDriver browser = Chromium.start();

    @AfterEach
    void close() {
        browser.quit();
    }

    @Test
    void anAssistantSeesTheWorkOfTheClassCommentsOnItAndMayNoMore() {
        String classroom = classWithAda();
        String others = makeClass("別人的班");

        browser.get(link(classroom));
        press("main a[href^='/account/sign-up']");
        type("username", "journey-alan");
        type("displayName", "艾倫");
        type("password", PASSWORD);
        press("main form button[type=submit]");
        press("main form[action^='/classes/join/'] button");
        assertEquals(classroom, browser.getCurrentUrl().replaceFirst(".*(/classes/\\d+)$", "$1"));

        seesTheRosterAndNothingToManageItWith();
        press("main a[href$='/gradebook']");
        drillsDownToAnAttempt(classroom);
        commentsAndSetsAScore();
        readsWhatWasSaid(classroom);
        isRefusedWhatIsNotForAssistants(classroom, others);
    }

    private void seesTheRosterAndNothingToManageItWith() {
        String people = await(".people").getText();
        assertTrue(people.contains("愛達") && people.contains("assist-ada"), people);
        assertEquals(
                List.of(),
                browser.findElements(By.cssSelector("main form:not([action$='/leave'])")),
                "no code, no links, no passwords, no removing");
        assertEquals(List.of(), browser.findElements(By.cssSelector("a[href^='/desk'], a[href='/accounts']")));
    }

    private void drillsDownToAnAttempt(String classroom) {
        WebElement table = await("table.grades");
        assertTrue(table.getText().contains("愛達"), table.getText());
        assertEquals(List.of(), browser.findElements(By.id("due-dates")), "dates are the instructor's");
        assertEquals(1, browser.findElements(By.cssSelector("main a[download]")).size(), "the table as a file");
        press("table.grades a[href$='" + ACTIVITY + "']");
        WebElement attempts = await(".attempt-list");
        attempts.findElement(By.tagName("summary")).sendKeys(Keys.ENTER);
        wait(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".attempt-list pre")));
        assertTrue(browser.getCurrentUrl().contains(classroom + "/gradebook/"));
    }

    private void commentsAndSetsAScore() {
        type("note", "第二題再想想變異數。");
        press("button[value=comment]");
        assertTrue(await("#marks ~ .attempt-list").getText().contains("第二題再想想變異數。"));
        type("note", "口頭說明正確。");
        type("score", "90");
        press("button[value=overrule]");
        assertTrue(await(".grade-facts").getText().contains("90"));
    }

    /** The learner does, with the reason. */
    private void readsWhatWasSaid(String classroom) {
        String own = ada.page(classroom + "/gradebook")
                .select("table.grades a[href$='" + ACTIVITY + "']")
                .attr("href");
        String said = ada.page(own).text();
        assertTrue(said.contains("第二題再想想變異數。") && said.contains("口頭說明正確。") && said.contains("艾倫"), said);
    }

    private void isRefusedWhatIsNotForAssistants(String classroom, String others) {
        for (String path : List.of(
                "/desk",
                "/desk/edit",
                "/desk/edit/new",
                "/desk/edit/deleted",
                "/accounts",
                classroom + "/imports/new",
                others)) {
            browser.get(app.url() + path);
            assertFalse(
                    await("main").getText().isBlank()
                            || !browser.findElements(By.cssSelector("main form"))
                                    .isEmpty(),
                    path + ": " + browser.findElement(By.tagName("main")).getText());
            Long status =
                    (Long) browser.executeScript("return performance.getEntriesByType('navigation')[0].responseStatus");
            assertTrue(status == 403 || status == 404, path + " " + status);
        }
        browser.get(app.url() + "/lessons/batch-normalization");
        assertEquals(List.of(), browser.findElements(By.cssSelector("a[href^='/desk/edit']")));
    }

    private String classWithAda() {
        String path = makeClass("助教的班");
        ada.submit(
                ada.page("/account/sign-up").selectFirst("main form"),
                "username",
                "assist-ada",
                "displayName",
                "愛達",
                "password",
                PASSWORD);
        String code = instructor.page(path).select("strong.class-code").text();
        assertEquals(
                303,
                ada.submit(ada.page("/classes/join?code=" + code).selectFirst("main form"))
                        .statusCode());
        Element question = ada.page("/quizzes/batch-norm-basics").selectFirst("article.question:has(input[value])");
        String choice = question.select("input[name=response][value]").attr("value");
        assertEquals(
                303,
                ada.submit(question.selectFirst("form"), "response", choice).statusCode());
        return path;
    }

    private String makeClass(String title) {
        return instructor
                .submit(instructor.page("/classes").selectFirst("form[action=/classes]"), "title", title)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private String link(String classroom) {
        Element form = instructor.page(classroom).selectFirst("form[action$=/invitations]");
        HttpResponse<String> made = instructor.submit(form, "role", "assistant", "days", "7", "once", "true");
        String link = Jsoup.parse(made.body()).select("#once-link").val();
        return app.url() + link.replaceFirst("http://[^/]+", "");
    }

    private void type(String field, String text) {
        await("main [name=" + field + "]").sendKeys(text);
    }

    private void press(String selector) {
        WebElement element = await(selector);
        browser.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        element.click();
        wait(ExpectedConditions.stalenessOf(element));
    }

    private WebElement await(String selector) {
        return wait(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
    }

    private <T> T wait(ExpectedCondition<T> condition) {
        return new WebDriverWait(browser, Duration.ofSeconds(30)).until(condition);
    }
}
