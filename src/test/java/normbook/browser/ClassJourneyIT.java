package normbook.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import normbook.TestApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The instructor's way and the learner's, each in a browser of their own. */
class ClassJourneyIT {
    private static final String SESSION = "normbook_session";
    private final TestApp app = TestApp.shared();
    private final ChromeDriver instructor = Chromium.start();
    private final ChromeDriver learner = Chromium.start();

    @AfterEach
    void close() {
        instructor.quit();
        learner.quit();
    }

    @Test
    void aLearnerJoinsByTheCodeAndGetsANewPassword() {
        go(instructor, "/health");
        instructor.manage().addCookie(new Cookie(SESSION, app.instructor().cookie(SESSION)));
        go(instructor, "/desk");
        press(instructor, ".desk-nav a[href='/classes']");
        type(instructor, "title", "週三的標準化");
        press(instructor, "form[action='/classes'] button");
        String code = await(instructor, "strong.class-code").getText();
        String path = instructor.getCurrentUrl().replaceFirst(".*(/classes/\\d+)$", "$1");

        go(learner, "/classes/join");
        type(learner, "code", code.toLowerCase());
        press(learner, "main form button");
        press(learner, "main a[href^='/account/sign-up']");
        type(learner, "username", "journey-ada");
        type(learner, "displayName", "愛達");
        type(learner, "password", "correct horse battery");
        press(learner, "main form button[type=submit]");
        press(learner, "form[action='/classes/join'] button");
        assertTrue(await(learner, "main").getText().contains("週三的標準化"));

        go(instructor, path);
        assertTrue(await(instructor, ".people").getText().contains("journey-ada"));
        press(instructor, "form[action$='/password'] button");
        String link = await(instructor, "#once-link").getAttribute("value");

        learner.get(link);
        type(learner, "password", "analytical engine");
        press(learner, "main form button[type=submit]");
        assertTrue(await(learner, ".notice-correct").getText().contains("新密碼已經生效"));
        for (ChromeDriver browser : List.of(instructor, learner)) assertEquals(List.of(), complaints(browser));
    }

    private void go(ChromeDriver browser, String path) {
        browser.get(app.url() + path);
    }

    private static void type(ChromeDriver browser, String field, String text) {
        await(browser, "main [name=" + field + "]").sendKeys(text);
    }

    private static void press(ChromeDriver browser, String selector) {
        WebElement element = await(browser, selector);
        browser.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        element.click();
        new WebDriverWait(browser, Duration.ofSeconds(20)).until(ExpectedConditions.stalenessOf(element));
    }

    private static WebElement await(ChromeDriver browser, String selector) {
        return new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
    }

    private static List<String> complaints(ChromeDriver browser) {
        return browser.manage().logs().get("browser").getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }
}
