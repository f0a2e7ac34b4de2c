package normbook.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * axe-core, every rule of it, in the page as the reader has it. The driver brings the script in from outside the page,
 * where the content security policy does not reach: the policy stays as it is.
 *
 * <p>It does not go through what KaTeX has drawn, thousands of boxes and MathML that is not ours and that takes most of
 * a minute a lesson. What could be wrong with them here, a colour that does not follow the theme, is looked at apart.
 */
final class Axe {
    private static final String SOURCE = source();

    /** What axe leaves out by default but WCAG 2.2 AA asks for, beside all that it takes. */
    private static final String EVERY_RULE = "{rules: {'target-size': {enabled: true}}}";

    /** What colours can change. */
    private static final String COLOURS = "{runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']}}";

    private static final String RUN = """
            const done = arguments[0];
            const sentence = ({target, failureSummary}) =>
                target.flat().join(' ') + ': ' + failureSummary.split('\\n').slice(1).map((line) => line.trim()).join('; ');
            const colour = (element) => getComputedStyle(element).color;
            const odd = () => [...document.querySelectorAll('.katex')]
                .filter((formula) => colour(formula) !== colour(formula.parentElement))
                .map((formula) => 'formula in another colour than its text: ' + formula.textContent);
            axe.run({exclude: [['.katex']]}, {resultTypes: ['violations'], ...OPTIONS}).then(
                ({violations}) => done([...odd(), ...violations.flatMap(({id, nodes}) => nodes.map((node) => id + ' at ' + sentence(node)))]),
                (failure) => done(['axe failed: ' + failure]));
            """;

    private Axe() {}

    /** {@code rule at selector: what is wrong}, for each. */
    static List<String> violations(ChromeDriver browser) {
        return run(browser, EVERY_RULE);
    }

    /** Where nothing but the colours is another than at the call before. */
    static List<String> violationsOfColours(ChromeDriver browser) {
        return run(browser, COLOURS);
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(ChromeDriver browser, String options) {
        if (Boolean.FALSE.equals(browser.executeScript("return typeof axe === 'object'"))) {
            browser.executeScript(SOURCE);
        }
        return (List<String>) browser.executeAsyncScript(RUN.replace("OPTIONS", options));
    }

    private static String source() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
