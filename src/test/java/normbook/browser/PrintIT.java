package normbook.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import normbook.TestApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.chrome.ChromeDriver;

/** A lesson on paper: a clean sheet, the same from a light and a dark screen; as PDF in {@code target/print}. */
class PrintIT {
    private static final Path FOLDER = Path.of("target/print");
    /** A4 without the margins that base.css asks for, in CSS pixels. */
    private static final int SHEET = (210 - 2 * 15) * 960 / 254;

    private static final String SETTLED = """
            const done = arguments[0];
            const look = () => document.querySelector('.math[data-tex]:not([data-upgraded]), .question-list')
                ? setTimeout(look, 20) : requestAnimationFrame(() => requestAnimationFrame(() => done()));
            document.fonts.ready.then(look);
            """;
    /** What has no use on paper, shown nevertheless. */
    private static final String FOR_THE_SCREEN = """
            return [...document.querySelectorAll(
                    'nav, header.site, footer.site-foot, .skip, button, .permalink, .laboratory-card, progress, [type=submit]')]
                .filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 120));
            """;
    /** Text, or a line of a figure, that is pale on white paper: its contrast is below 4.5. */
    private static final String PALE = """
            const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
            const light = (colour) => {
                canvas.fillStyle = '#fff';
                canvas.fillRect(0, 0, 1, 1);
                canvas.fillStyle = colour;
                canvas.fillRect(0, 0, 1, 1);
                const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => value / 255)
                    .map((value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const pale = ({color}) => 1.05 / (light(color) + 0.05) < 4.5;
            return [...document.querySelectorAll('main *')]
                .filter((element) => element.checkVisibility() && !element.closest('svg')
                    && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
                .filter((element) => pale(getComputedStyle(element)))
                .map((element) => getComputedStyle(element).color + ' ' + element.textContent.slice(0, 60));
            """;

    private static final String DARK_FIGURES = """
            return [...document.querySelectorAll('.figure svg')].map((figure) => getComputedStyle(figure).color)
                .filter((colour) => colour !== 'rgb(0, 0, 0)');
            """;
    /** Beyond the sheet, or cut off by a box of its own. */
    private static final String CUT = """
            return [...document.querySelectorAll('main *')]
                .filter((element) => element.checkVisibility() && !element.closest('svg, .katex-mathml, .visually-hidden'))
                .filter((element) => element.getBoundingClientRect().right > arguments[0] + 1
                    || ['auto', 'scroll', 'hidden'].includes(getComputedStyle(element).overflowX)
                        && element.scrollWidth > element.clientWidth + 1)
                .map((element) => `${element.localName}.${element.className} to ${element.getBoundingClientRect().right}: `
                    + element.textContent.slice(0, 60));
            """;

    /** The notes of the course's editors: of a closed one only the kind would be on paper. */
    private static final String CLOSED = """
            return [...document.querySelectorAll('.annotation-text')].filter((text) => text.offsetHeight < 8)
                .map((text) => text.textContent.slice(0, 60));
            """;

    private ChromeDriver browser;

    @BeforeEach
    void open() {
        browser = Chromium.start();
    }

    @AfterEach
    void close() {
        browser.quit();
    }

    @ParameterizedTest
    @CsvSource({
        "batch-normalization, light",
        "batch-normalization, dark",
        "batch-normalization-mathematics, dark",
        "training-and-inference, dark",
        "normalization-relatives, dark"
    })
    void aLessonPrintsAsACleanSheet(String lesson, String theme) throws IOException {
        Chromium.resize(browser, 1280, 900);
        browser.get(TestApp.shared().url() + "/preferences?theme=" + theme + "&back=/lessons/" + lesson);
        browser.executeAsyncScript(SETTLED);
        savePdf(lesson + "-" + theme);
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        Chromium.resize(browser, SHEET, 900);
        browser.executeAsyncScript(SETTLED);
        assertEquals(List.of(), browser.executeScript(FOR_THE_SCREEN), "is only of use on a screen");
        assertEquals(List.of(), browser.executeScript(PALE), "is pale");
        assertEquals(List.of(), browser.executeScript(DARK_FIGURES), "figures are drawn for a dark screen");
        assertEquals(List.of(), browser.executeScript(CUT, SHEET), "is cut off");
        assertEquals(List.of(), browser.executeScript(CLOSED), "cannot be read");
    }

    private void savePdf(String name) throws IOException {
        Map<String, Object> pdf = browser.executeCdpCommand(
                "Page.printToPDF", Map.of("preferCSSPageSize", true, "paperWidth", 8.27, "paperHeight", 11.69));
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".pdf"), Base64.getDecoder().decode((String) pdf.get("data")));
    }
}
