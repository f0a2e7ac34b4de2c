package normbook.content.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KatexTest {
    private static final Katex KATEX = new Katex();

    @Test
    void theScriptHasNothingLeftThatRhinoCannotRead() {
        String script = KatexSource.load();
        assertFalse(script.contains("\nclass "));
        assertFalse(script.matches("(?s).*\\([^\\[\\n\"/]*\\.\\.\\.[a-z].*"));
    }

    /** The expected markup is that of the untouched KaTeX 0.18.11 in QuickJS. */
    @Test
    void theMarkupIsThatOfTheUntouchedScript() {
        assertEquals(
                "<span class=\"katex\"><math xmlns=\"http://www.w3.org/1998/Math/MathML\"><semantics><mrow><msup>"
                        + "<mi>x</mi><mn>2</mn></msup></mrow><annotation encoding=\"application/x-tex\">x^2"
                        + "</annotation></semantics></math></span>",
                KATEX.render("x^2", false).mathml());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\hat{x}_i = \\frac{x_i - \\mu_\\mathcal{B}}{\\sqrt{\\sigma_\\mathcal{B}^2 + \\epsilon}}",
                "\\begin{aligned} a &= b \\\\ &= c \\end{aligned}",
                "\\begin{cases} x & x>0 \\\\ 0 & \\text{否則} \\end{cases}",
                "\\begin{array}{c|c} a & b \\\\ \\hline c & d \\end{array}",
                "\\def\\foo#1#2{#2#1}\\foo{a}{b}",
                "\\underbrace{a+b}_{n} \\overbrace{c}^{m} \\widehat{abc} f''(x)",
                "\\operatorname*{arg\\,max}_x \\substack{a\\\\b} \\xrightarrow[u]{o}",
                "\\begin{CD} A @>a>> B \\\\ @VVV @AAA \\\\ C @= D \\end{CD}",
                "\\mathchoice{a}{b}{c}{d} \\boxed{E=mc^2} \\cancel{x} \\tag{1}"
            })
    void everyPartOfTheScriptRuns(String tex) {
        assertNotNull(
                KATEX.render(tex, true).mathml(), () -> KATEX.render(tex, true).error());
    }

    @Test
    void aWrongFormulaIsRejectedWithTheReason() {
        Katex.Result result = KATEX.render("\\frac{", false);
        assertNull(result.mathml());
        assertTrue(result.error().startsWith("Unexpected end of input"), result.error());
    }

    @Test
    void aFormulaThatNeverEndsOrIsTooDeepIsRejectedAndTheNextOneIsSet() {
        assertNull(KATEX.render("\\def\\x{\\x\\x}\\x", false).mathml());
        assertNull(KATEX.render("{".repeat(2500) + "}".repeat(2500), false).mathml());
        assertNull(KATEX.render("x".repeat(6000), false).mathml());
        assertNotNull(KATEX.render("y^2", false).mathml());
    }

    @Test
    void aFormulaCannotLinkStyleOrLoad() {
        for (String tex : new String[] {
            "\\href{javascript:alert(1)}{x}", "\\htmlStyle{color:red}{x}", "\\includegraphics{http://a/b.png}"
        }) {
            String markup = String.valueOf(KATEX.render(tex, false).mathml());
            assertFalse(
                    markup.contains("href=") || markup.contains("src=") || markup.contains("style=\"color:red"),
                    markup);
        }
    }
}
