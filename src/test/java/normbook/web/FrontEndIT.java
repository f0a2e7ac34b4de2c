package normbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import normbook.browser.Chromium;
import normbook.language.Language;
import normbook.web.SamplePages.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The scripts and style sheets in a browser, under the real content security policy, over the sample pages. */
class FrontEndIT {
    private static PreviewServer server;
    private static ChromeDriver browser;

    @BeforeAll
    static void open() {
        server = new PreviewServer(0);
        browser = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.quit();
        if (server != null) server.close();
    }

    @BeforeEach
    void startAfresh() {
        visit("light", "error", 1280);
        browser.executeScript("localStorage.clear()");
        server.requests.clear();
    }

    @ParameterizedTest
    @CsvSource({"light, 1280", "dark, 1280", "light, 390", "dark, 390"})
    void everyPageFitsItsWindowAndCanBeRead(String theme, int width) {
        for (String name : wholePages()) {
            visit(theme, name, width);
            assertEquals(List.of(), errors(), name);
            assertEquals(List.of(), browser.executeScript(OVERFLOWING), name + " is wider than " + width);
            assertEquals(List.of(), browser.executeScript(FAINT), name + " has text below 4.5:1 in " + theme);
        }
    }

    @Test
    void theFormsOfALessonComeWithTheReader() {
        visit("light", "lesson", 1280);
        await(b -> !b.findElements(By.cssSelector("[data-slot=quiz] form.answer-form"))
                .isEmpty());
        assertEquals("訪客", browser.findElement(By.cssSelector(".account-name")).getText());
        assertTrue(
                browser.findElements(By.cssSelector(".badge-accepted")).size() > 0, "the best verdict of an exercise");
    }

    @Test
    void anAnswerReplacesItsQuestionOnly() {
        visit("light", "quiz", 1280);
        WebElement other = browser.findElement(By.id("q1"));
        WebElement question = browser.findElement(By.id("q2"));
        question.findElement(By.cssSelector(".again summary")).click();
        question.findElement(By.tagName("textarea")).sendKeys("，而且 <b>很快</b>");
        question.findElement(By.cssSelector(".again button")).click();
        await(b -> isStale(question));
        assertFalse(isStale(other));
        assertEquals("feedback", browser.switchTo().activeElement().getAttribute("class"));
        String sent = server.requests.stream()
                .filter(request -> request.startsWith("POST"))
                .findFirst()
                .orElseThrow();
        assertTrue(sent.contains("question=batch-normalization%23q2") && sent.contains("_csrf=csrf-token"), sent);
        assertEquals(List.of(), errors());
    }

    @Test
    void anAnswerThatCouldNotBeSentIsKept() {
        visit("light", "quiz", 1280);
        browser.executeScript("window.fetch = () => Promise.reject(new TypeError('offline'))");
        browser.findElement(By.id("q1-response")).sendKeys("讓訓練更穩定");
        browser.findElement(By.cssSelector("#q1 button[type=submit]")).click();
        await(b -> b.findElement(By.cssSelector("#q1 .form-status")).getText().contains("連不上伺服器"));
        visit("light", "quiz", 1280);
        assertEquals("讓訓練更穩定", browser.findElement(By.id("q1-response")).getAttribute("value"));
    }

    @Test
    void aSubmissionIsFollowedToItsVerdictAndTheErrorsStandInTheEditor() {
        visit("light", "exercise-new", 1280);
        editor().sendKeys(Keys.chord(Keys.CONTROL, Keys.END), "// 註解");
        editor().sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
        await(b -> !b.findElements(By.cssSelector(".verdict-compile_error")).isEmpty());
        await(b -> !b.findElements(By.cssSelector(".cm-lint-marker-error")).isEmpty());
        assertTrue(server.requests.stream()
                .anyMatch(request -> request.startsWith("POST /api/exercises/batch-norm-forward/submissions")
                        && request.contains("// 註解")));
        assertTrue(server.requests.contains("Prefer: wait=1"), "a long grading shows its progress after a second");
        assertEquals(
                1,
                browser.findElements(By.cssSelector("[data-slot=history] li")).size());
        browser.findElement(By.cssSelector(".diagnostic-place")).click();
        assertEquals(
                "5",
                browser.findElement(By.cssSelector(".cm-lineNumbers .cm-activeLineGutter"))
                        .getText()
                        .strip());
        assertEquals(List.of(), errors());
    }

    @Test
    void codeThatWasNotSubmittedIsThereAgainAfterAReload() {
        visit("light", "exercise-new", 1280);
        editor().sendKeys(Keys.chord(Keys.CONTROL, Keys.END), "// draft");
        visit("light", "exercise-new", 1280);
        assertTrue(editor().getText().contains("// draft"));
        assertTrue(browser.findElement(By.cssSelector(".editor-foot .form-status"))
                .getText()
                .contains("草稿"));
        browser.findElement(By.cssSelector("[data-action=discard]")).click();
        assertFalse(editor().getText().contains("// draft"));
    }

    @Test
    void tabIndentsAndEscapeThenTabLeavesTheEditor() {
        visit("light", "exercise-new", 1280);
        editor().sendKeys(Keys.chord(Keys.CONTROL, Keys.HOME), Keys.TAB);
        assertTrue(source().startsWith("    final class"), source());
        editor().sendKeys(Keys.ESCAPE, Keys.TAB);
        assertEquals("button", browser.switchTo().activeElement().getTagName());
    }

    @Test
    void notesStandBesideTheirBlocksAndOpenThere() {
        visit("light", "lesson", 1280);
        await(b -> !b.findElement(By.id("n1")).getAttribute("style").isEmpty());
        assertEquals(List.of(), browser.executeScript(MISPLACED_NOTES));
        browser.findElement(By.cssSelector(".annotation-mark a")).click();
        assertEquals("true", browser.findElement(By.cssSelector("#n1 details")).getAttribute("open"));
        assertEquals("summary", browser.switchTo().activeElement().getTagName());
        browser.findElement(By.cssSelector("#n3 summary")).click();
        await(b -> ((List<?>) browser.executeScript(MISPLACED_NOTES)).isEmpty());
        assertEquals(List.of(), errors());
    }

    @Test
    void notesInTheTextOfANarrowWindowAreClosedUntilPressed() {
        visit("light", "lesson", 390);
        WebElement note = browser.findElement(By.id("n3"));
        assertFalse(note.findElement(By.cssSelector(".annotation-text")).isDisplayed());
        assertTrue(note.findElement(By.cssSelector(".annotation-gist")).isDisplayed());
        note.findElement(By.tagName("summary")).click();
        assertTrue(note.findElement(By.cssSelector(".annotation-text")).isDisplayed());
        assertFalse(note.findElement(By.cssSelector(".annotation-gist")).isDisplayed());
    }

    @Test
    void theFirstDifferenceIsMarkedFromTheDigitThatDiffers() {
        visit("light", "submission-wrong_answer", 390);
        await(b -> b.findElements(By.cssSelector(".difference .difference-pair mark"))
                        .size()
                == 2);
        assertEquals(
                List.of("3416394", "1618950"),
                browser.findElements(By.cssSelector(".difference .difference-pair mark")).stream()
                        .map(WebElement::getText)
                        .toList());
    }

    @Test
    void theCounterexampleIsMarkedAndCopied() {
        visit("light", "submission-wrong_answer", 390);
        await(b -> b.findElements(By.cssSelector(".counterexample mark")).size() == 2);
        browser.executeCdpCommand(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        WebElement copy = browser.findElement(By.cssSelector(".counterexample [data-action=copy]"));
        assertTrue(copy.isDisplayed());
        copy.sendKeys(Keys.ENTER);
        await(b -> b.findElement(By.cssSelector(".counterexample [role=status]"))
                .getText()
                .equals("已複製。"));
        Object copied = browser.executeAsyncScript(
                "const done = arguments[0]; navigator.clipboard.readText().then(done, (e) => done(String(e)))");
        assertTrue(copied.toString().startsWith("double[][] x = {{3}, {1}};\n"), copied.toString());
        assertTrue(copied.toString().endsWith("Solution.forward(x, gamma, beta, eps);\n"), copied.toString());
    }

    @Test
    void theEditorStaysInViewBesideTheStatement() {
        visit("light", "exercise", 1280);
        editor();
        browser.executeScript("document.querySelector('.task').style.minHeight = '3000px';"
                + " window.scrollTo({top: 1500, behavior: 'instant'})");
        assertEquals(
                true,
                browser.executeScript("return document.querySelector('.bench').getBoundingClientRect().top >= 0"));
        visit("light", "exercise", 390);
        editor();
        assertEquals(
                true,
                browser.executeScript("const top = (name) => document.querySelector(name).getBoundingClientRect().top;"
                        + "return top('.task') < top('.bench') && top('.bench') < top('.history')"));
    }

    @Test
    void aMenuClosesByEscapeAndByAPressElsewhere() {
        visit("light", "exercise-new", 1280);
        WebElement menu = browser.findElement(By.cssSelector(".theme-menu"));
        menu.findElement(By.tagName("summary")).click();
        browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
        assertEquals(null, menu.getAttribute("open"));
        menu.findElement(By.tagName("summary")).click();
        browser.findElement(By.tagName("h1")).click();
        assertEquals(null, menu.getAttribute("open"));
    }

    @Test
    void formulasAreDrawnByKatex() {
        visit("light", "exercise-new", 1280);
        await(b -> !b.findElements(By.cssSelector(".math .katex-html")).isEmpty());
        assertEquals(List.of(), errors());
    }

    private static List<String> wholePages() {
        return SamplePages.all(Language.ZH_TW, "auto").stream()
                .filter(sample -> !sample.template().contains("/_"))
                .map(Sample::name)
                .filter(name -> !name.equals("lesson-fragment"))
                .toList();
    }

    private static WebElement editor() {
        await(b -> !b.findElements(By.cssSelector(".cm-content")).isEmpty());
        return browser.findElement(By.cssSelector(".cm-content"));
    }

    private static String source() {
        return (String) browser.executeScript("return document.getElementById('source').value");
    }

    /** It may go between the two ends of the question as well. */
    private static boolean isStale(WebElement element) {
        try {
            return !(boolean) browser.executeScript("return document.contains(arguments[0])", element);
        } catch (StaleElementReferenceException e) {
            return true;
        }
    }

    private static void visit(String theme, String name, int width) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
        browser.get("http://127.0.0.1:" + server.port() + "/preview/zh-TW/" + theme + "/" + name);
    }

    private static void await(ExpectedCondition<Boolean> condition) {
        new WebDriverWait(browser, Duration.ofSeconds(10)).until(condition);
    }

    private static List<String> errors() {
        return Stream.of(browser.manage().logs().get(LogType.BROWSER))
                .flatMap(entries -> entries.getAll().stream())
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("favicon"))
                .toList();
    }

    /** Notes over the text, over one another, or above their block. */
    private static final String MISPLACED_NOTES = """
            return [...document.querySelectorAll('.lesson .prose:has(.annotation)')].flatMap((prose) => {
              const notes = [...prose.querySelectorAll('.annotation')];
              const boxes = notes.map((note) => note.getBoundingClientRect());
              return notes.filter((note, i) => {
                const text = prose.querySelector('p, li').getBoundingClientRect();
                let block = note.previousElementSibling;
                while (block?.matches('.annotation')) block = block.previousElementSibling;
                return boxes[i].left < text.right || (i > 0 && boxes[i].top < boxes[i - 1].bottom)
                  || boxes[i].top < block.getBoundingClientRect().top - 1;
              }).map((note) => note.id);
            });
            """;

    private static final String OVERFLOWING = """
            const width = document.documentElement.clientWidth;
            return document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll('body *')]
              .filter((e) => e.getBoundingClientRect().right > width + 1)
              .map((e) => e.tagName + '.' + e.className);
            """;

    /** Every text against the nearest background that is painted, mixed where it is translucent; large text may be 3:1. */
    private static final String FAINT = """
            const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
            const rgba = (colour) => {
              canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
              return [...canvas.getImageData(0, 0, 1, 1).data].map((v, i) => (i === 3 ? v / 255 : v));
            };
            const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
            const luminance = (c) => [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
              const v = c[i] / 255;
              return sum + weight * (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            }, 0);
            const ground = (e) => {
              const own = rgba(getComputedStyle(e).backgroundColor);
              return own[3] === 1 || !e.parentElement ? own : over(own, ground(e.parentElement));
            };
            const faint = [];
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
              const e = walker.currentNode.parentElement;
              if (!walker.currentNode.data.trim() || !e.checkVisibility() || e.closest('svg, .visually-hidden')) continue;
              const style = getComputedStyle(e);
              const under = ground(e);
              const [light, dark] = [luminance(over(rgba(style.color), under)), luminance(under)].sort((a, b) => b - a);
              const size = parseFloat(style.fontSize);
              const isLarge = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
              const ratio = (light + 0.05) / (dark + 0.05);
              if (ratio < (isLarge ? 3 : 4.5)) faint.push(`${ratio.toFixed(2)} ${e.tagName}.${e.className} ${walker.currentNode.data.trim()}`);
            }
            return faint;
            """;
}
