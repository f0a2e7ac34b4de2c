package normbook.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import normbook.CourseFolder;
import normbook.TestApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A learner with a keyboard in notebooks, in a real Chromium with real kernels. */
class NotebookIT {
    private static final String NOTEBOOK = """
            +++
            title = "平均值與變異數"
            weight = 1
            lesson = "batch-normalization"
            +++
            <!-- cell: text -->
            ## 平均值

            一批資料的平均值 $\\mu$。

            <!-- cell: data -->
            ```java
            double[] x = {1, 2, 3, 4};
            ```

            <!-- cell: mean -->
            ```java
            double sum = 0;
            for (double v : x) sum += v;
            sum / x.length
            ```
            """;

    private static final String PICTURES = """
            +++
            title = "圖與表"
            weight = 2
            +++
            <!-- cell: matrix -->
            ```java
            new double[][] {{1, 2, 3}, {4, 5, 6}}
            ```

            <!-- cell: plot -->
            ```java
            plot(3, 2, 1).title("損失").labels("步", "值")
            ```

            <!-- cell: flood -->
            ```java
            for (int i = 0; i < 60; i++) System.out.println("line " + i);
            ```

            <!-- cell: wrong -->
            ```java
            int a = 1;
            int b = a / 0;
            ```

            <!-- cell: ask question=batch-normalization#q1 -->

            <!-- cell: practise exercise=batch-norm-forward -->
            """;

    private static final String ASSIGNMENT = """
            +++
            title = "作業"
            weight = 3
            assignment = true
            +++
            <!-- cell: task locked -->
            寫出平均值。

            <!-- cell: mine answer -->
            ```java
            double mean(double[] x) {
                // BEGIN SOLUTION
                double sum = 0;
                for (double v : x) sum += v;
                return sum / x.length;
                // END SOLUTION
            }
            ```

            <!-- cell: check tests points=2 -->
            ```java
            if (mean(new double[] {1, 3}) != 2) throw new IllegalStateException("mean of 1 and 3");
            ```
            """;

    private static TestApp app;
    private static ChromeDriver browser;

    @BeforeAll
    static void open() {
        CourseFolder course = CourseFolder.copyOf(Path.of("content"));
        for (String slug : List.of(
                "runs", "endless", "tabs", "steps", "copies", "offline", "travels", "looks", "history", "back", "gone",
                "away", "redo", "keys", "leaves")) {
            course.write("notebooks/" + slug + ".md", NOTEBOOK);
        }
        course.write("notebooks/pictures.md", PICTURES);
        course.write("notebooks/assignment.md", ASSIGNMENT);
        app = TestApp.start(course.root());
        browser = Chromium.start();
    }

    @AfterAll
    static void close() {
        browser.quit();
        app.close();
    }

    @BeforeEach
    void desktop() {
        Chromium.resize(browser, 1280, 900);
        Chromium.prefer(browser, "light");
    }

    @Test
    void aLearnerTypesAndRunsAndFindsAllOfItAfterAReload() {
        visit("runs");
        focus("data");
        press(Keys.chord(Keys.SHIFT, Keys.ENTER));
        assertEquals("mean", focused());
        press(Keys.chord(Keys.CONTROL, Keys.ENTER));
        awaitOutput("mean", "2.5");
        press(Keys.chord(Keys.ALT, Keys.ENTER));
        press("x[0] * 21", Keys.chord(Keys.CONTROL, Keys.ENTER));
        String added = focused();
        awaitOutput(added, "21.0");
        awaitSaved();

        visit("runs");
        assertEquals(List.of("text", "data", "mean", added), cells());
        assertEquals("x[0] * 21", text(added));
        awaitOutput(added, "21.0");
        assertTrue(count(added).matches("\\[\\d+]"), count(added));
    }

    @Test
    void anEndlessCellIsInterruptedAndWhatWasDeclaredIsStillThere() {
        visit("endless");
        focus("data");
        press(Keys.chord(Keys.CONTROL, Keys.ENTER));
        await(b -> count("data").matches("\\[\\d+]"));
        write("mean", "long n = 0; while (true) n++;");
        press(Keys.chord(Keys.CONTROL, Keys.ENTER));
        awaitElement("[data-cell=mean][data-state=running]");
        press(Keys.ESCAPE, "ii");
        awaitElement("[data-cell=mean] .output-error");
        await(b ->
                b.findElements(By.cssSelector("[data-cell=mean][data-state]")).isEmpty());
        write("mean", "x.length");
        press(Keys.chord(Keys.CONTROL, Keys.ENTER));
        awaitOutput("mean", "4");
    }

    @Test
    void valuesPlotsTextAndErrorsAreDrawnByTheirKind() {
        visit("pictures");
        click("[data-action=run-all]");
        awaitElement("[data-cell=wrong] .output-error");
        assertEquals(
                2,
                browser.findElements(By.cssSelector("[data-cell=matrix] tbody tr"))
                        .size());
        WebElement plot = awaitElement("[data-cell=plot] svg.chart");
        assertTrue(plot.getDomAttribute("aria-label").startsWith("損失"), plot.getDomAttribute("aria-label"));
        focusElement("[data-cell=plot] summary");
        press(Keys.ENTER);
        assertEquals(
                3,
                browser.findElements(By.cssSelector("[data-cell=plot] details tbody tr"))
                        .size());
        WebElement more = awaitElement("[data-cell=flood] .output-more");
        assertEquals("false", more.getDomAttribute("aria-expanded"));
        focusElement("[data-cell=flood] .output-more");
        press(Keys.ENTER);
        assertEquals("true", more.getDomAttribute("aria-expanded"));
        awaitElement("[data-cell=wrong] .cm-lint-marker-error");
        assertTrue(texts("[data-cell=wrong] .output-error").get(0).contains("第 4 格，第 2 行"), "by its number");
        focusElement("[data-cell=wrong] .output-error button");
        press(Keys.ENTER);
        await(b -> "2"
                .equals(b.findElement(By.cssSelector("[data-cell=wrong] .cm-lineNumbers .cm-activeLineGutter"))
                        .getText()));
        awaitElement("[data-cell=ask] article.question textarea");
        awaitElement("[data-cell=practise] .badge");
        assertEquals(List.of(), complaints());
    }

    @Test
    void cellsAreAddedSplitMergedMovedAndDeletedAndEveryStepIsTakenBack() {
        visit("steps");
        focus("data");
        press("b");
        String added = focused();
        assertEquals(List.of("text", "data", added, "mean"), cells());
        press("m");
        assertTrue(cell(added).getDomAttribute("class").contains("cell-markdown"));
        press("dd");
        assertEquals(List.of("text", "data", "mean"), cells());
        press("zzz");
        assertEquals(List.of("text", "data", "mean"), cells());

        focus("mean");
        press(Keys.ENTER, Keys.chord(Keys.CONTROL, Keys.HOME), Keys.ARROW_DOWN);
        press(Keys.chord(Keys.CONTROL, Keys.SHIFT, "-"));
        assertEquals("double sum = 0;", text("mean"));
        assertEquals(4, cells().size());
        press(Keys.ESCAPE, "k");
        press(Keys.chord(Keys.SHIFT, "m"));
        assertEquals(List.of("text", "data", "mean"), cells());
        press("dd");
        assertEquals(List.of("text", "data"), cells());
        press("z");
        press(Keys.chord(Keys.CONTROL, Keys.SHIFT, Keys.ARROW_UP));
        assertEquals(List.of("text", "mean", "data"), cells());
        awaitSaved();

        visit("steps");
        assertEquals(List.of("text", "mean", "data"), cells());
        assertEquals("double sum = 0;\nfor (double v : x) sum += v;\nsum / x.length", text("mean"));
    }

    @Test
    void aCellIsCopiedAndCutAndPastedAboveAndBelow() {
        visit("copies");
        focus("data");
        press("c", "v");
        String copy = focused();
        assertEquals(List.of("text", "data", copy, "mean"), cells());
        assertEquals(text("data"), text(copy));
        press("x");
        assertEquals(List.of("text", "data", "mean"), cells());
        focus("text");
        press(Keys.chord(Keys.SHIFT, "v"));
        assertEquals(text("data"), text(focused()));
        assertEquals(focused(), cells().get(0));
        press("z");
        assertEquals(List.of("text", "data", "mean"), cells());
    }

    @Test
    void anEarlierVersionComesBackAndWhatItReplacedCanBeHadAgain() {
        visit("back");
        String first = text("data");
        write("data", "double[] mine = {7};");
        press(Keys.ESCAPE);
        awaitSaved();
        restoreLast();
        await(b -> text("data").equals(first));
        click("[data-action=history]");
        click("[data-versions] li:nth-child(2) button");
        await(b -> text("data").equals("double[] mine = {7};"));
        visit("back");
        assertEquals("double[] mine = {7};", text("data"));
    }

    private static void restoreLast() {
        click("[data-action=history]");
        click("[data-versions] li:last-child button");
    }

    @Test
    void textIsPreviewedWithItsFormulasWhileItIsWritten() {
        visit("history");
        awaitElement("[data-cell=text] .katex");
        focus("text");
        press(Keys.ENTER);
        press(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE, "# 變異數 $\\sigma^2$ <img src=x onerror=alert(1)>");
        await(b -> b.findElement(By.cssSelector("[data-cell=text] .cell-rendered"))
                .getText()
                .contains("變異數"));
        awaitElement("[data-cell=text] .cell-rendered .katex");
        press(Keys.ESCAPE);
        assertEquals("text", focused());
        assertTrue(browser.findElements(By.cssSelector("[data-cell=text] [onerror], [data-cell=text] .cm-editor"))
                .isEmpty());
        awaitSaved();
        click("[data-action=history]");
        awaitElement("[data-versions] li .tag");
        assertEquals(List.of(), Axe.violations(browser));
    }

    @Test
    void twoTabsMergeAndWhereBothWroteTheLearnerChooses() {
        visit("tabs");
        String first = browser.getWindowHandle();
        write("data", "double[] x = {9};");
        awaitSaved();
        browser.switchTo().newWindow(WindowType.TAB);
        desktop();
        visit("tabs");
        assertEquals("double[] x = {9};", text("data"));
        offline(true);
        write("mean", "// theirs");
        awaitState("offline");
        browser.switchTo().window(first);
        write("mean", "// mine");
        awaitSaved();
        write("data", "double[] x = {7};");
        awaitSaved();

        browser.switchTo()
                .window(browser.getWindowHandles().stream()
                        .filter(handle -> !handle.equals(first))
                        .findFirst()
                        .orElseThrow());
        offline(false);
        awaitElement("[data-cell=mean] [data-keep=both]");
        assertEquals("double[] x = {7};", text("data"));
        assertEquals(
                List.of("// theirs", "// mine"),
                browser.findElements(By.cssSelector("[data-cell=mean] .conflict-sides pre")).stream()
                        .map(WebElement::getText)
                        .toList());
        assertEquals(List.of(), Axe.violations(browser));
        click("[data-cell=mean] [data-keep=both]");
        awaitSaved();
        assertEquals(4, cells().size());
        assertEquals("// mine", text("mean"));
        assertEquals("// theirs", text(cells().get(3)));
        browser.close();

        browser.switchTo().window(first);
        await(b -> cells().size() == 4);
    }

    @Test
    void aCellDeletedOfflineThatWasWrittenInElsewhereComesBack() {
        String first = browser.getWindowHandle();
        visit("gone");
        browser.switchTo().newWindow(WindowType.TAB);
        desktop();
        visit("gone");
        offline(true);
        focus("data");
        press("dd");
        awaitState("offline");
        String second = browser.getWindowHandle();
        browser.switchTo().window(first);
        write("data", "double[] x = {7};");
        awaitSaved();

        browser.switchTo().window(second);
        offline(false);
        await(b -> cells().equals(List.of("text", "data", "mean")));
        assertEquals("double[] x = {7};", text("data"));
        focus("text");
        press("b");
        awaitSaved();
        browser.close();
        browser.switchTo().window(first);
        visit("gone");
        assertEquals("double[] x = {7};", text("data"));
    }

    @Test
    void aDeletionThatWasNotSentBeforeAReloadTakesOnlyWhatItSaw() {
        visit("away");
        String before = text("data");
        write("data", "double[] x = {7};");
        awaitSaved();
        keepDeletion(before);
        visit("away");
        assertEquals(List.of("text", "data", "mean"), cells());
        assertEquals("double[] x = {7};", text("data"));
        keepDeletion("double[] x = {7};");
        visit("away");
        assertEquals(List.of("text", "mean"), cells());
    }

    /** As a tab leaves it behind that has deleted a cell without a connection. */
    private static void keepDeletion(String seen) {
        browser.executeScript(
                "localStorage.setItem('normbook:draft:notebook:away:gone', JSON.stringify({order: ['text', 'mean'],"
                        + " changes: [], deleted: [{id: 'data', kind: 'code', source: arguments[0]}]}))",
                seen);
    }

    @Test
    void takingAStepBackKeepsWhatWasWrittenSinceAndCanItselfBeTakenBack() {
        visit("redo");
        focus("data");
        press("b", "m", Keys.ENTER);
        String added = focused();
        press("# mine");
        press(Keys.ESCAPE, "z");
        assertTrue(cell(added).getDomAttribute("class").contains("cell-code"));
        assertEquals("# mine", text(added));
        press("z");
        assertEquals(List.of("text", "data", "mean"), cells());
        press(Keys.chord(Keys.SHIFT, "z"));
        assertEquals(List.of("text", "data", added, "mean"), cells());
        assertEquals("# mine", text(added));

        focus("mean");
        press(Keys.ENTER, Keys.chord(Keys.CONTROL, Keys.HOME), Keys.ARROW_DOWN);
        press(Keys.chord(Keys.CONTROL, Keys.SHIFT, "-"));
        press("// since ", Keys.ESCAPE, "z");
        assertEquals("double sum = 0;\n// since for (double v : x) sum += v;\nsum / x.length", text("mean"));
        press(Keys.chord(Keys.SHIFT, "z"));
        assertEquals("double sum = 0;", text("mean"));
        assertEquals("// since for (double v : x) sum += v;\nsum / x.length", text(cells().get(4)));
        press("z", "d", "d", "z", Keys.chord(Keys.SHIFT, "z"));
        assertEquals(List.of("text", "data", added), cells());
    }

    @Test
    void whatIsWrittenWithoutAConnectionIsSentWhenItIsBack() {
        visit("offline");
        offline(true);
        write("data", "double[] x = {5};");
        awaitState("offline");
        offline(false);
        awaitSaved();
        visit("offline");
        assertEquals("double[] x = {5};", text("data"));

        offline(true);
        write("data", "double[] x = {6};");
        awaitState("offline");
        browser.get("about:blank");
        offline(false);
        visit("offline");
        assertEquals("double[] x = {6};", text("data"));
        awaitSaved();
        visit("offline");
        assertEquals("double[] x = {6};", text("data"));
    }

    @Test
    void aNotebookLeavesAsAFileAndComesBackAsAnother() throws IOException {
        visit("travels");
        focus("data");
        press(Keys.chord(Keys.CONTROL, Keys.ENTER));
        await(b -> count("data").matches("\\[\\d+]"));
        String exported = (String) browser.executeAsyncScript("const done = arguments[0];"
                + " fetch(document.querySelector('.notebook-foot a').href).then((r) => r.text()).then(done)");
        assertTrue(exported.contains("\"nbformat\""), exported);
        String markdown = (String)
                browser.executeAsyncScript(
                        "const done = arguments[0];"
                                + " fetch(document.querySelector('.notebook-foot a[href$=\".md\"]').href).then((r) => r.text()).then(done)");
        assertTrue(markdown.contains("<!-- cell: data") && markdown.contains("```java"), markdown);
        Path file = Files.createTempDirectory("normbook-notebook").resolve("travels.ipynb");
        Files.writeString(file, exported);

        browser.get(app.url() + "/notebooks");
        browser.findElement(By.id("import-file")).sendKeys(file.toString());
        browser.findElement(By.cssSelector(".import button[type=submit]")).click();
        awaitReady();
        assertFalse(browser.getCurrentUrl().endsWith("/travels"), browser.getCurrentUrl());
        assertEquals(List.of("text", "data", "mean"), cells());
        write("mean", "1 + 1");
        press(Keys.chord(Keys.CONTROL, Keys.ENTER));
        awaitOutput("mean", "2");

        Files.writeString(file, "{\"nbformat\": 4}");
        browser.get(app.url() + "/notebooks");
        browser.findElement(By.id("import-file")).sendKeys(file.toString());
        browser.findElement(By.cssSelector(".import button[type=submit]")).click();
        awaitElement(".import .form-status[data-kind=failed]");
    }

    @Test
    void anAssignmentKeepsItsLockedCellsAndIsGradedCheckByCheck() {
        visit("assignment");
        focus("check");
        press("dd");
        assertEquals(List.of("task", "mine", "check"), cells());
        assertFalse(browser.getPageSource().contains("SOLUTION"));
        write("mine", "double mean(double[] x) { return x[0]; }");
        click("[data-action=hand-in]");
        awaitElement(".results .result-failed");
        write("mine", "double mean(double[] x) { return (x[0] + x[1]) / 2; }");
        click("[data-action=hand-in]");
        awaitElement(".results .result-passed");
        assertEquals(List.of(), texts(".results .result-sentence"), "passed is said once");
        write("mine", "x".repeat(200_000));
        click("[data-action=hand-in]");
        awaitElement(".hand-in .form-status[data-kind=failed]");
        assertTrue(texts(".hand-in .form-status").get(0).startsWith("沒有繳交"), "what could not be saved is not graded");

        write("mine", "double mean(double[] x) { return (x[0] + x[1]) / 2; }");
        awaitSaved();
        visit("assignment");
        awaitElement(".results .result-passed");
        assertTrue(texts(".hand-in .form-status").get(0).contains("繳交："), "when the newest was handed in");
        click("[data-earlier] summary");
        await(b -> b.findElements(By.cssSelector("[data-earlier] li")).size() == 2);
        click("[data-earlier] li:last-child button");
        awaitElement(".results .result-failed");
    }

    @Test
    void commandsGoByJupytersKeysAndARunningCellIsNotRunAgain() {
        visit("keys");
        browser.executeScript(
                "for (let i = 0; i < 3; i++) arguments[0].click()", awaitElement("[data-cell=data] .cell-run"));
        focus("mean");
        press(Keys.chord(Keys.CONTROL, Keys.ENTER));
        awaitOutput("mean", "2.5");
        assertEquals("[2]", count("mean"));
        press("o");
        assertFalse(cell("mean").findElement(By.cssSelector(".cell-outputs")).isDisplayed());
        press("o");
        assertTrue(cell("mean").findElement(By.cssSelector(".cell-outputs")).isDisplayed());
        press("l");
        assertFalse(cell("mean").findElement(By.cssSelector(".cm-lineNumbers")).isDisplayed());
        press("l", "b", Keys.ENTER, "Math.ma");
        await(b -> texts(".cm-tooltip-autocomplete li").stream().anyMatch(name -> name.startsWith("max(")));
        String added = focused();
        press(Keys.TAB);
        await(b -> text(added).startsWith("Math.max("));
        press(Keys.ESCAPE, "3");
        await(b -> cell(added).getDomAttribute("class").contains("cell-markdown"));
        awaitElement("[data-cell='" + added + "'] h3, [data-cell='" + added + "'] h4");
        press("z");
        assertTrue(text(added).startsWith("Math.max("), text(added));

        offline(true);
        write("mean", "1");
        press(Keys.chord(Keys.CONTROL, Keys.ENTER));
        awaitElement("[data-trouble]:not([hidden])");
        offline(false);
        awaitElement("[data-trouble][hidden]");
    }

    @Test
    void aFileIsNotTakenWithoutWhatCouldNotBeSaved() {
        visit("leaves");
        offline(true);
        write("mean", "// the latest");
        awaitState("offline");
        press(Keys.ESCAPE);
        click(".notebook-foot a");
        assertTrue(awaitElement("[data-trouble]:not([hidden])").getText().startsWith("沒有下載"));
        offline(false);
        awaitSaved();
    }

    @Test
    void whenTheServerIsStartedAnewThePageSaysThatTheKernelIsNew() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Map<String, String> settings = Map.of("NORMBOOK_PORT", String.valueOf(port), "NORMBOOK_WORKERS", "1");
        Path data = TestApp.temporaryFolder();
        CourseFolder course = CourseFolder.copyOf(Path.of("content"));
        course.write("notebooks/anew.md", NOTEBOOK);
        try (TestApp first = TestApp.start(course.root(), data, settings)) {
            browser.get(first.url() + "/notebooks/anew");
            awaitReady();
            write("mean", "while (true) {}");
            awaitSaved();
            press(Keys.chord(Keys.CONTROL, Keys.ENTER));
            awaitElement("[data-cell=mean][data-state=running]");
            awaitElement("[data-kernel][data-state=busy]");
        }
        try (TestApp second = TestApp.start(course.root(), data, settings)) {
            awaitElement("[data-kernel][data-state=renewed]");
            awaitElement("[data-cell=mean]:not([data-state]) .output-error");
            assertNotEquals("[*]", count("mean"), second.url());
        }
    }

    @Test
    void aCellsToolsCoverNothing() {
        visit("looks");
        for (String id : List.of("text", "data", "mean")) {
            focus(id);
            Object covered = browser.executeScript(
                    "const tools = arguments[0].querySelector('.cell-tools').getBoundingClientRect();"
                            + " return [...document.querySelectorAll('.cell-editor, .cell-rendered, .cell-outputs')]"
                            + ".map((part) => part.getBoundingClientRect()).some((part) => part.height > 0"
                            + " && part.bottom > tools.top + 1 && part.top < tools.bottom - 1)",
                    cell(id));
            assertEquals(false, covered, id);
        }
    }

    @Test
    void nothingIsOutOfReachForAnyReaderInAnyColourAtAnyWidth() {
        visit("pictures");
        click("[data-action=run-all]");
        awaitElement("[data-cell=wrong] .output-error");
        for (int width : List.of(1280, 390)) {
            Chromium.resize(browser, width, 900);
            for (String colours : List.of("light", "dark")) {
                Chromium.prefer(browser, colours);
                assertEquals(List.of(), Axe.violations(browser), width + " " + colours);
                long beyond = (Long) browser.executeScript(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertEquals(0, beyond, "scrolls sideways at " + width);
            }
        }
        click("[data-action=help]");
        assertEquals(List.of(), Axe.violations(browser));
        browser.get(app.url() + "/notebooks");
        assertEquals(List.of(), Axe.violations(browser));
    }

    private static void visit(String notebook) {
        browser.get(app.url() + "/notebooks/" + notebook);
        awaitReady();
    }

    private static void awaitReady() {
        awaitElement("main.notebook[data-ready]");
    }

    private static WebElement cell(String id) {
        return browser.findElement(By.cssSelector(".cells > [data-cell='" + id + "']"));
    }

    private static List<String> cells() {
        return browser.findElements(By.cssSelector(".cells > [data-cell]")).stream()
                .map(cell -> cell.getDomAttribute("data-cell"))
                .toList();
    }

    /** The cell that has the keyboard, or whose editor has it. */
    private static String focused() {
        return (String) browser.executeScript("return document.activeElement.closest('[data-cell]')?.dataset.cell");
    }

    private static void focus(String cell) {
        focusElement(".cells > [data-cell='" + cell + "']");
        assertEquals(cell, focused());
    }

    private static void focusElement(String selector) {
        browser.executeScript("arguments[0].focus()", awaitElement(selector));
    }

    /** One after the other, each to what has the keyboard then. */
    private static void press(CharSequence... keys) {
        for (CharSequence key : keys) browser.switchTo().activeElement().sendKeys(key);
    }

    private static void click(String selector) {
        WebElement element = awaitElement(selector);
        browser.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        element.click();
    }

    /** Deleted first: typing over a selection Chromium marks up itself, and says that the policy forbids it. */
    private static void write(String cell, String text) {
        focus(cell);
        press(Keys.ENTER, Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        browser.executeScript(
                "const data = new DataTransfer(); data.setData('text/plain', arguments[0]);"
                        + " document.activeElement.dispatchEvent(new ClipboardEvent('paste',"
                        + " {clipboardData: data, bubbles: true, cancelable: true}))",
                text);
    }

    private static String text(String cell) {
        return (String) browser.executeScript(
                "return [...arguments[0].querySelectorAll('.cm-line')].map((line) => line.textContent).join('\\n')",
                cell(cell));
    }

    private static List<String> texts(String selector) {
        return browser.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    private static String count(String cell) {
        return cell(cell).findElement(By.cssSelector(".cell-count")).getText();
    }

    private static void awaitOutput(String cell, String text) {
        await(b -> cell(cell)
                .findElement(By.cssSelector(".cell-outputs"))
                .getText()
                .contains(text));
    }

    private static void awaitSaved() {
        awaitState("saved");
    }

    private static void awaitState(String state) {
        awaitElement("[data-saved][data-state=" + state + "]");
    }

    private static void offline(boolean isOffline) {
        browser.executeCdpCommand("Network.enable", Map.of());
        browser.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", isOffline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    private static WebElement awaitElement(String selector) {
        return await(b ->
                b.findElements(By.cssSelector(selector)).stream().findFirst().orElse(null));
    }

    private static <T> T await(java.util.function.Function<org.openqa.selenium.WebDriver, T> condition) {
        return new WebDriverWait(browser, Duration.ofSeconds(40)).until(condition);
    }

    /** What the console says, but for what two tests bring about: a refused style, a script that fails. */
    private static List<String> complaints() {
        return browser.manage().logs().get("browser").getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("ERR_INTERNET_DISCONNECTED") && !message.contains("(Conflict)"))
                .toList();
    }
}
