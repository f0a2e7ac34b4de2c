package normbook.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import normbook.Samples;
import normbook.TestApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One learner's whole way: read, answer, program, sign up, come back; in a real Chromium. */
class LearnerJourneyIT {
    private static final String EXERCISE = "content/exercises/batch-norm-forward/submissions/";
    /** Stands only in the answer block of the note. */
    private static final String ANSWER = "可以使神經網路學得更快、效果更好";

    private final TestApp app = TestApp.shared();
    private ChromeDriver browser;

    @BeforeEach
    void open() {
        browser = Chromium.start();
        Chromium.resize(browser, 1280, 900);
    }

    @AfterEach
    void close() {
        browser.quit();
    }

    @Test
    void aGuestReadsAnswersAndProgramsAndSigningUpKeepsItAll() {
        go("/");
        browser.findElement(By.cssSelector(".welcome .button")).click();
        await("批次標準化");
        assertEquals(
                List.of("preview", "explain", "keypoints", "quiz"),
                browser.findElements(By.cssSelector(".lesson-body > .section")).stream()
                        .map(section -> section.getAttribute("class").replaceAll(".*section-", ""))
                        .limit(4)
                        .toList());
        awaitElement(".annotation .katex");
        awaitElement("#q1 textarea");
        assertFalse(browser.getPageSource().contains(ANSWER), "the model answer is in the page before an attempt");

        browser.findElement(By.cssSelector("#q1 textarea")).sendKeys("把每一欄減去平均值，再除以標準差。");
        press("#q1 form button[type=submit]");
        awaitText("#q1", ANSWER);
        press("#q1 .rating button[value=partly]");
        awaitElement("#q1 .rating button[value=partly][aria-pressed=true]");
        noOverflow();

        go("/lessons/batch-normalization");
        awaitText("#q1", "把每一欄減去平均值");
        awaitElement("#q1 .rating button[value=partly][aria-pressed=true]");

        submitInEditor(Samples.source(EXERCISE + "compile_error/MissingSemicolon.java"), "compile_error");
        awaitElement(".cm-lintRange-error, .cm-lint-marker-error");
        submitInEditor(Samples.source(EXERCISE + "wrong_answer/ForgotGamma.java"), "wrong_answer");
        awaitText(".difference", "y[0][1]");
        submitInEditor(Samples.source(EXERCISE + "accepted/TwoPass.java"), "accepted");
        assertEquals(3, browser.findElements(By.cssSelector(".history-list li")).size());

        go("/account/sign-up?back=/quizzes/batch-normalization");
        type("username", "ada");
        type("displayName", "林雅達");
        type("password", "correct horse battery");
        press("main form button[type=submit]");
        awaitText("#q1", "把每一欄減去平均值");
        awaitText(".account-menu", "林雅達");

        press(".account-menu summary");
        press(".account-menu [data-sign-out] button");
        awaitText(".site", "登入");
        go("/quizzes/batch-normalization");
        assertFalse(browser.getPageSource().contains("把每一欄減去平均值"), "a signed-out reader sees nobody’s answers");
        go("/account/sign-in?back=/exercises/batch-norm-forward");
        type("username", "ADA");
        type("password", "correct horse battery");
        press("main form button[type=submit]");
        awaitElement(".verdict-accepted");
        assertEquals(List.of(), complaints());
    }

    @Test
    void questionsGradeThemselvesAndExplainEveryChoice() {
        go("/quizzes/batch-norm-basics");
        WebElement single = awaitElement("[data-question] input[type=radio]");
        String question = single.findElement(By.xpath("ancestor::article")).getAttribute("id");
        browser.findElements(By.cssSelector("#" + question + " .choice")).get(0).click();
        press("#" + question + " form button[type=submit]");
        awaitElement("#" + question + " .marked-choices");
        int choices = browser.findElements(By.cssSelector("#" + question + " .marked-choices > li"))
                .size();
        assertEquals(
                choices,
                browser.findElements(By.cssSelector("#" + question + " .choice-why"))
                        .size());
        assertEquals(List.of(), complaints());
    }

    @Test
    void theEditorKeepsADraftThroughAReload() {
        go("/exercises/batch-norm-forward");
        awaitElement(".cm-content").sendKeys(Keys.chord(Keys.CONTROL, "a"), "// 還沒寫完");
        go("/exercises/batch-norm-forward");
        awaitText(".cm-content", "// 還沒寫完");
    }

    private void submitInEditor(String source, String verdict) {
        go("/exercises/batch-norm-forward");
        WebElement editor = awaitElement(".cm-content");
        editor.sendKeys(Keys.chord(Keys.CONTROL, "a"));
        browser.executeScript(
                "const data = new DataTransfer(); data.setData('text/plain', arguments[1]); arguments[0].dispatchEvent("
                        + "new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}))",
                editor,
                source);
        press(".editor-form button[type=submit]");
        awaitElement(".verdict-" + verdict);
    }

    private void go(String path) {
        browser.get(app.url() + path);
    }

    private void type(String field, String text) {
        browser.findElement(By.name(field)).sendKeys(text);
    }

    private void press(String selector) {
        WebElement element = awaitElement(selector);
        browser.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        wait(ExpectedConditions.elementToBeClickable(element)).click();
    }

    private WebElement awaitElement(String selector) {
        return wait(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
    }

    private void awaitText(String selector, String text) {
        wait(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(selector), text));
    }

    private void await(String title) {
        wait(ExpectedConditions.titleContains(title));
    }

    private <T> T wait(org.openqa.selenium.support.ui.ExpectedCondition<T> condition) {
        return new WebDriverWait(browser, Duration.ofSeconds(20)).until(condition);
    }

    private void noOverflow() {
        for (int width : new int[] {390, 1280}) {
            Chromium.resize(browser, width, 900);
            Long over = (Long) browser.executeScript(
                    "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertTrue(over <= 0, "the page is " + over + " px wider than " + width);
        }
    }

    /** What the browser complained about: a blocked style, a missing file, an error in a script. */
    private List<String> complaints() {
        return browser.manage().logs().get("browser").getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }
}
