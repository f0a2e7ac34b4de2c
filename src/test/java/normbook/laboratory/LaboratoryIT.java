package normbook.laboratory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import normbook.TestApp;
import normbook.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The laboratory in the hands of a learner with a keyboard. */
class LaboratoryIT {
    private static final String PAGE = "/lessons/batch-normalization/laboratory";

    private static final TestApp APP = TestApp.shared();
    private static ChromeDriver browser;

    @BeforeAll
    static void open() {
        browser = Chromium.start();
    }

    @AfterAll
    static void close() {
        browser.quit();
    }

    @BeforeEach
    void visit() {
        Chromium.resize(browser, 1280, 900);
        browser.get(APP.url() + PAGE);
        await(b -> b.findElements(By.cssSelector("svg.chart[aria-label]")).size() == 3);
    }

    @Test
    void theLessonLeadsHereAndTheWayBackIsThere() {
        browser.get(APP.url() + "/lessons/batch-normalization");
        browser.findElement(By.cssSelector(".lesson-laboratory a")).click();
        await(b -> b.getCurrentUrl().endsWith(PAGE));
        browser.findElement(By.cssSelector(".kicker a[href='/lessons/batch-normalization']"))
                .click();
        await(b -> b.getCurrentUrl().endsWith("/lessons/batch-normalization"));
        assertEquals(
                PAGE,
                browser.findElement(By.cssSelector(".section-explain .laboratory-card a"))
                        .getDomAttribute("href"));
    }

    @Test
    void theScriptStartsWithTheNumbersThatTheServerComputed() {
        Map<String, String> served = APP.reader().page(PAGE).select("[data-cell]").stream()
                .collect(Collectors.toMap(cell -> cell.attr("data-cell"), cell -> cell.text()));
        assertEquals(27, served.size());
        served.forEach((name, text) -> assertEquals(text, cell(name), name));
        assertEquals(
                APP.reader().page(PAGE).select("tbody[data-rows] tr").eachText().size(),
                browser.findElements(By.cssSelector("tbody[data-rows] tr")).size());
    }

    @Test
    void arrowKeysMoveASliderAndItsNumbersAndTableFollow() {
        String mean = cell("before.mean");
        String firstRow = firstRow("batch");
        String chart = chart("batch");
        slider("batch-mean").sendKeys(Keys.ARROW_RIGHT);
        await(b -> cell("before.expectedMean").equals("3.100"));
        assertEquals("3.10", browser.findElement(By.id("batch-mean-text")).getText());
        assertEquals("3.10", slider("batch-mean").getDomAttribute("aria-valuetext"));
        assertNotEquals(mean, cell("before.mean"));
        assertNotEquals(firstRow, firstRow("batch"));
        assertNotEquals(chart, chart("batch"));
        assertEquals("0", cell("xHat.mean"));
        await(b -> !said("batch").isEmpty());
    }

    @Test
    void gammaAndBetaAreTheDeviationAndMeanOfTheOutput() {
        slider("batch-gamma").sendKeys(Keys.END);
        slider("batch-beta").sendKeys(Keys.HOME);
        await(b -> cell("after.mean").equals("−5.000"));
        assertEquals("9.000", cell("after.variance"));
        assertEquals("9.000", cell("after.expectedVariance"));
    }

    @Test
    void aLogarithmicSliderSaysItsValueInFull() {
        WebElement eps = slider("batch-eps");
        assertEquals("0.00001", eps.getDomAttribute("aria-valuetext"));
        eps.sendKeys(Keys.END);
        await(b -> !cell("xHat.variance").equals("1.000"));
        assertEquals("1", eps.getDomAttribute("aria-valuetext"));
        assertEquals(cell("xHat.expectedVariance"), cell("xHat.variance"));
        slider("batch-size").sendKeys(Keys.HOME);
        assertEquals("2 筆", slider("batch-size").getDomAttribute("aria-valuetext"));
    }

    @Test
    void aStepIsOneBatchAndReducedMotionTakesManyAtOnce() {
        press("[data-action=step]");
        await(b -> lastRow("running").startsWith("21 "));
        assertEquals("前進 20 個批次", button("run").getText());
        press("[data-action=run]");
        await(b -> lastRow("running").startsWith("41 "));
        press("[data-action=restart]");
        await(b -> cell("mean.running").equals("0"));
        assertEquals("1.000", cell("variance.running"));
    }

    @Test
    void runningGoesOnUntilPaused() {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", "no-preference"))));
        try {
            await(b -> button("run").getText().equals("連續執行"));
            press("[data-action=run]");
            await(b -> lastRow("running").compareTo("23 ") > 0);
            press("[data-action=run]");
            await(b -> button("run").getText().equals("連續執行"));
        } finally {
            browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
        }
    }

    @Test
    void batchNormalizationMakesTheGradientIndependentOfTheSizeOfTheWeights() {
        double with = number(cell("with.first"));
        slider("network-scale").sendKeys(Keys.END);
        await(b -> cell("without.first").contains("× 10"));
        assertEquals(with, number(cell("with.first")), 0.01 * with);
        String relu = cell("without.first");
        browser.findElement(By.cssSelector("[name=activation][value=relu]")).sendKeys(Keys.ARROW_RIGHT);
        await(b -> !cell("without.first").equals(relu));
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void nothingIsWiderThanTheWindowAndNothingComplains(int width) {
        Chromium.resize(browser, width, 844);
        browser.executeScript("document.querySelectorAll('details.rows').forEach((rows) => { rows.open = true; })");
        Object over =
                browser.executeScript("return [document.documentElement, ...document.querySelectorAll('.numbers')]"
                        + ".map((e) => e.scrollWidth - e.clientWidth)");
        assertEquals(List.of(0L, 0L, 0L, 0L), over);
        assertEquals(List.of(), complaints());
    }

    @Test
    void theLargestBatchIsDrawnAndItsTableStaysShort() {
        Object spoken = browser.executeScript(
                "const input = document.getElementById('batch-size'); input.value = 14;"
                        + " input.dispatchEvent(new Event('input', {bubbles: true})); return input.getAttribute('aria-valuetext')");
        assertEquals("256 筆", spoken);
        await(b -> lastRow("batch").startsWith("8 "));
        assertTrue(browser.findElements(By.cssSelector("#batch rect")).size() > 20);
    }

    private static WebElement slider(String id) {
        return browser.findElement(By.id(id));
    }

    private static WebElement button(String action) {
        return browser.findElement(By.cssSelector("#running [data-action=" + action + "]"));
    }

    private static void press(String selector) {
        browser.findElement(By.cssSelector("#running " + selector)).sendKeys(Keys.ENTER);
    }

    private static String cell(String name) {
        return text("[data-cell='" + name + "']");
    }

    private static String firstRow(String section) {
        return text("#" + section + " tbody[data-rows] tr:first-child");
    }

    private static String lastRow(String section) {
        return (String) browser.executeScript("return [...document.querySelectorAll('#" + section
                + " tbody[data-rows] tr:last-child > *')].map((cell) => cell.textContent).join(' ')");
    }

    private static String said(String section) {
        return text("#" + section + " .said");
    }

    private static String chart(String section) {
        return browser.findElement(By.cssSelector("#" + section + " svg.chart")).getDomAttribute("aria-label");
    }

    /** Also of what is folded away. */
    private static String text(String selector) {
        return browser.findElement(By.cssSelector(selector)).getDomProperty("textContent");
    }

    private static double number(String figure) {
        return Double.parseDouble(figure.replace('−', '-'));
    }

    private static void await(ExpectedCondition<Boolean> condition) {
        new WebDriverWait(browser, Duration.ofSeconds(10)).until(condition);
    }

    private static List<String> complaints() {
        return browser.manage().logs().get("browser").getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }
}
