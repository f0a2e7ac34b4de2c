package normbook.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import normbook.CourseFolder;
import normbook.TestApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoAlertPresentException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** An instructor edits a lesson in a real browser; and axe finds nothing on the editor's pages. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditorIT {
    private static final String LESSON = "lessons/batch-normalization/batch-normalization.md";
    private static final String EDIT = "/desk/edit/file?path=" + LESSON;
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static CourseFolder folder;
    private static TestApp app;
    private static ChromeDriver browser;

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(PICTURES);
        folder = CourseFolder.copyOf(Path.of("content"));
        app = TestApp.start(folder.root());
        browser = Chromium.start();
        browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        browser.get(app.url() + "/health");
        browser.manage()
                .addCookie(new Cookie("normbook_session", app.instructor().cookie("normbook_session")));
        Chromium.resize(browser, 1280, 900);
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.quit();
        if (app != null) app.close();
    }

    @Test
    @Order(1)
    void aLessonIsEditedWithPreviewAndLintSavedMergedAndRestored() throws IOException {
        String before = text();
        browser.get(app.url() + EDIT);
        write("\n\n這一段有海豚，$\\frac{1}$。");
        await(".preview-text .prose", "這一段有海豚");
        await("[data-slot=problems] .problem", "第");
        await(".cm-lintRange", "");
        look("editor-lint");
        assertEquals(before, text(), "nothing is saved by typing");

        browser.findElement(By.cssSelector("[data-action=insert]")).click();
        save();
        assertTrue(text().contains("這一段有海豚") && text().contains("\\sqrt{\\sigma^2+\\varepsilon}"), text());
        assertTrue(app.reader().page("/lessons/batch-normalization").text().contains("這一段有海豚"));

        folder.write(LESSON, text().replace("title = \"批次標準化\"", "title = \"批次標準化（改）\""));
        write("\n\n再加一段鯨魚。");
        browser.findElement(By.cssSelector("button[value=save]")).click();
        new WebDriverWait(browser, Duration.ofSeconds(30))
                .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".notice-wrong")));
        await(".cm-content", "");
        look("editor-conflict");
        assertEquals(List.of(), found("conflict"));
        Chromium.resize(browser, 1280, 900);
        save();
        assertTrue(text().contains("（改）") && text().contains("鯨魚"), "both changes are there");

        browser.get(app.url() + "/desk/edit/revisions?path=" + LESSON);
        List<WebElement> restore = browser.findElements(By.cssSelector(".revisions form button"));
        restore.get(restore.size() - 1).click();
        await(".notice-correct", "已儲存");
        assertEquals(before, text());
    }

    @Test
    @Order(2)
    void textThatWasNotSavedIsThereAgain() {
        Chromium.resize(browser, 1280, 900);
        browser.get(app.url() + EDIT);
        write("\n\n還沒儲存的海星。");
        await(".preview-text", "海星");
        browser.executeScript("window.onbeforeunload = null");
        browser.navigate().refresh();
        try {
            browser.switchTo().alert().accept();
        } catch (NoAlertPresentException e) {
            // this browser does not ask
        }
        await(".cm-content", "海星");
        await(".form-status", "上次");
        browser.executeScript("localStorage.clear()");
    }

    /** Whoever has not clicked into the text yet has the cursor before its first character. */
    @Test
    @Order(2)
    void anUploadedPictureIsAParagraphOfItsOwnAndInTheList() throws IOException {
        String before = text();
        leave(EDIT);
        await(".cm-content", "");
        Path picture = Files.write(folder.root().resolveSibling("upload.png"), PNG);
        browser.findElement(By.id("picture")).sendKeys(picture.toString());
        browser.findElement(By.cssSelector("button[value=picture]")).click();
        await("[data-slot=pictures]", "upload.png");
        String head = before.substring(0, before.indexOf("+++", 3) + 3);
        assertTrue(typed().startsWith(head + "\n\n![](upload.png)\n"), typed());
        browser.findElement(By.cssSelector("[data-action=insert-picture]")).click();
        assertTrue(typed().contains("![](upload.png)\n\n![](upload.png)\n"), typed());
        look("editor-picture");
        leave("/desk/edit");
        Files.delete(folder.root().resolve(LESSON).resolveSibling("upload.png"));
        Files.delete(picture);
    }

    private static String typed() {
        return browser.findElement(By.id("source")).getDomProperty("value");
    }

    /** Nobody but the editor touches the files: begun, tried before it is saved, renamed, deleted and brought back. */
    @Test
    @Order(3)
    void aNewExerciseIsMadeTriedRenamedDeletedAndBroughtBack() throws IOException {
        browser.get(app.url() + "/desk/edit");
        press("a[href='/desk/edit/new']");
        press(".kinds a[href$='kind=exercise']");
        type("title", "穩定的變異數");
        type("slug", "made-here");
        browser.findElement(By.cssSelector("option[value='stable-variance']")).click();
        press("main form button[type=submit]");
        await("#problems ~ ul", "沒有問題");
        look("editor-made");
        Path made = folder.root().resolve("exercises/made-here");
        assertTrue(Files.exists(made.resolve("statement.en.md")));

        browser.get(app.url() + "/desk/edit/file?path=exercises/made-here/Starter.java");
        await(".cm-content", "variance");
        String saved = Files.readString(made.resolve("Starter.java"));
        WebElement content = browser.findElement(By.cssSelector(".cm-content"));
        content.sendKeys(Keys.chord(Keys.CONTROL, "a"), "class Solution {");
        browser.findElement(By.cssSelector("button[value=try]")).click();
        await(".trial .verdict", "編譯");
        look("editor-tried");
        assertEquals(saved, Files.readString(made.resolve("Starter.java")), "nothing is saved by trying");

        leave("/desk/edit/place?path=exercises/made-here/exercise.yml");
        browser.findElement(By.id("place-name")).clear();
        type("name", "renamed-here");
        press("button[value=check]");
        await("#move ~ form .notice", "不受影響");
        press("button[value=move]");
        await("h1", "穩定的變異數");
        assertTrue(Files.exists(folder.root().resolve("exercises/renamed-here/hints.yml")) && !Files.exists(made));

        press("a[href^='/desk/edit/place']");
        press(".button-danger");
        await(".file-list", "exercises/renamed-here/exercise.yml");
        look("editor-deleted-one");
        press(".file-list button");
        assertTrue(Files.exists(folder.root().resolve("exercises/renamed-here/Starter.java")));
    }

    private static void leave(String path) {
        browser.executeScript("localStorage.clear()");
        browser.get(app.url() + path);
        try {
            browser.switchTo().alert().accept();
        } catch (NoAlertPresentException e) {
            // this browser does not ask
        }
    }

    private static void type(String field, String text) {
        await("main [name=" + field + "]", "");
        browser.findElement(By.cssSelector("main [name=" + field + "]")).sendKeys(text);
    }

    private static void press(String selector) {
        await(selector, "");
        WebElement element = browser.findElement(By.cssSelector(selector));
        browser.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        element.click();
        new WebDriverWait(browser, Duration.ofSeconds(30)).until(ExpectedConditions.stalenessOf(element));
    }

    @Test
    @Order(4)
    void axeFindsNothing() throws IOException {
        String revisions = "/desk/edit/revisions?path=" + LESSON;
        List<String> found = new ArrayList<>();
        for (String path : List.of(
                "/desk/edit",
                "/desk/edit/new",
                "/desk/edit/new?kind=exercise",
                "/desk/edit/place?path=" + LESSON,
                "/desk/edit/deleted",
                EDIT,
                "/desk/edit/file?path=exercises/batch-statistics/hints.yml",
                "/desk/edit/file?path=exercises/batch-statistics/Starter.java",
                revisions + "&from=1&to=2",
                "/desk/edit/exercise?slug=batch-statistics")) {
            browser.get(app.url() + path);
            try {
                browser.switchTo().alert().accept();
            } catch (NoAlertPresentException e) {
                // nothing was typed
            }
            if (path.contains("/file?")) await(".cm-content", "");
            look("editor-" + path.replaceFirst(".*[/=]", "").replaceFirst("\\?.*", ""));
            found.addAll(found(path));
        }
        assertEquals(List.of(), found, () -> String.join("\n", found));
    }

    private static String text() throws IOException {
        return Files.readString(folder.root().resolve(LESSON));
    }

    /** Below the explanation, above the list of key points, as somebody types. */
    private static void write(String text) {
        await(".cm-content", "");
        browser.executeScript("document.querySelector('.cm-content').focus()");
        WebElement content = browser.findElement(By.cssSelector(".cm-content"));
        if (text.startsWith("\n")) content.sendKeys(Keys.chord(Keys.CONTROL, Keys.HOME));
        if (text.startsWith("\n")) {
            for (int i = 0; i < 7; i++) content.sendKeys(Keys.ARROW_DOWN);
            content.sendKeys(Keys.END);
        }
        content.sendKeys(text);
    }

    private static void save() {
        browser.findElement(By.cssSelector("button[value=save]")).click();
        await(".form-status", "已儲存");
    }

    private static void await(String selector, String text) {
        new WebDriverWait(browser, Duration.ofSeconds(30))
                .ignoring(StaleElementReferenceException.class)
                .until(driver -> driver.findElements(By.cssSelector(selector)).stream()
                        .anyMatch(element -> element.getText().contains(text)));
    }

    private static List<String> found(String page) {
        browser.executeScript("document.querySelectorAll('main details').forEach((box) => { box.open = true; })");
        List<String> found = new ArrayList<>();
        for (int width : new int[] {1280, 390}) {
            Chromium.resize(browser, width, 900);
            for (String theme : List.of("light", "dark")) {
                Chromium.prefer(browser, theme);
                for (String violation : Axe.violations(browser))
                    found.add(page + " " + width + " " + theme + ": " + violation);
            }
            Long over = (Long) browser.executeScript(
                    "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (over > 0) found.add(page + " is " + over + " px wider than " + width);
        }
        return found;
    }

    private static void look(String name) throws IOException {
        for (int width : new int[] {1280, 390}) {
            for (String theme : List.of("light", "dark")) {
                Chromium.resize(browser, width, 900);
                Chromium.prefer(browser, theme);
                Map<String, Object> picture = browser.executeCdpCommand("Page.captureScreenshot", Map.of());
                byte[] bytes = Base64.getDecoder().decode((String) picture.get("data"));
                Files.write(PICTURES.resolve(name + "-" + width + "-" + theme + ".png"), bytes);
            }
        }
        Chromium.resize(browser, 1280, 900);
    }
}
