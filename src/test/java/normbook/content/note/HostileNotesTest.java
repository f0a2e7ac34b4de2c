package normbook.content.note;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import normbook.content.markdown.Annotations;
import normbook.content.markdown.MarkdownRenderer;
import normbook.content.page.LessonHtml;
import normbook.content.page.LessonRenderer;
import normbook.language.Language;
import normbook.language.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file holds, it is read to the end, quickly and without an exception. */
class HostileNotesTest {
    private static final int SIZE = Integer.getInteger("normbook.flood", 20_000);

    private static final MarkdownRenderer MARKDOWN = new MarkdownRenderer();

    @ParameterizedTest
    @MethodSource("floods")
    void aFloodEndsQuickly(String name, String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(text, true), name);
    }

    static List<Arguments> floods() {
        String quiz = "## 知識測驗\n\n";
        List<Arguments> floods = new ArrayList<>();
        for (String drop : List.of(
                ">",
                "> ",
                "- ",
                "1. ",
                "*a ",
                "*",
                "a**b",
                "[",
                "![",
                "[a](",
                "[a](b",
                "<a href=\"",
                "`",
                "`a``",
                "$a ",
                "$",
                "\\(",
                "$$\n",
                "\\[\n",
                "{",
                "{{< ask_chatgpt >}}\n",
                "{{< ask_chatgpt >}}\n\n",
                "{{<",
                "{{< a ",
                "<div>",
                "<div>\n\n",
                "<b>",
                "<script>",
                "<script>\n\n",
                "<svg><title>",
                "<!--",
                "<![CDATA[",
                "|a",
                "|",
                "a|b\n-|-\n",
                "#",
                "# a\n",
                "## 說明知識\n",
                "## 知識測驗\n1. a\n答：b\n",
                "```\n",
                "    a\n",
                "[a]: b\n",
                "[a",
                "&#x",
                "\\",
                "\uD800",
                "https://a.b/",
                "a@b.c ",
                "~~a",
                "- a\n\n",
                "1. a\n\n   - b\n")) {
            floods.add(Arguments.of(drop.strip(), flood("", drop)));
        }
        for (String drop : List.of(
                "1. a\n2. b\n",
                "1. a\n",
                "2. a\n答案：\n",
                "1. a\n答案：\n1. b\n",
                "1. a\n\n答：b\n\n",
                "1. a\n\nb\n\n",
                "Q1. a\nA1. b\n",
                " ",
                "答",
                "答案",
                "A. a B. b ",
                "A. a\nB. b\n",
                "答案：甲 ",
                "（對/錯）",
                "**")) {
            floods.add(Arguments.of("quiz " + drop.strip(), flood(quiz + "1. 問", drop)));
            floods.add(Arguments.of("quiz\n" + drop.strip(), flood(quiz, drop)));
        }
        for (String drop : List.of(
                "1. a 2. b\n",
                "### 是非題\n1. a\n",
                "是非題：1. a 2. b\n",
                "<details><summary>答案</summary>\n",
                "(A)甲(B)乙",
                "（○）")) {
            floods.add(Arguments.of("answers " + drop.strip(), flood(quiz + "1. 問\n\n答案：\n\n", drop)));
            floods.add(Arguments.of("quiz " + drop.strip(), flood(quiz + "1. 問", drop)));
        }
        String groups = flood("", "### 是非題\n1. a\n").substring(SIZE / 2);
        floods.add(Arguments.of("named answers", quiz + groups + "\n## 答案\n\n" + groups));
        floods.add(Arguments.of("distinct numbers", numbered(quiz)));
        floods.add(Arguments.of("wide table", flood("", "|a") + "\n" + flood("", "|-") + "\n" + flood("", "|b")));
        floods.add(Arguments.of("braces in a formula", "$" + "{".repeat(2900) + "$"));
        floods.add(Arguments.of("fractions", "$" + "\\frac{".repeat(700) + "}".repeat(700) + "$"));
        floods.add(Arguments.of("macros", "$\\def\\x{\\x\\x}\\x$ ".repeat(50)));
        floods.add(Arguments.of("hard formulas", hardFormulas()));
        return floods;
    }

    private static String flood(String start, String drop) {
        return start + drop.repeat(SIZE / drop.length());
    }

    private static String numbered(String quiz) {
        StringBuilder text = new StringBuilder(quiz);
        for (int i = 1; text.length() < SIZE; i++) text.append(i).append(". 問\n答案：答\n");
        return text.toString();
    }

    /** None is like another, so that none is known from before. */
    private static String hardFormulas() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++)
            text.append("$").append("\\sqrt{".repeat(400)).append(i).append("$ ");
        return text.toString();
    }

    private static void read(String text, boolean render) {
        Note note = new NoteReader().read(Path.of("a.md"), text);
        NoteJson.line(note, Messages.of(Language.ZH_TW));
        if (!render) return;
        LessonHtml page = new LessonRenderer(MARKDOWN).render(note, Annotations.none(), Language.EN);
        for (LessonHtml.Section section : page.sections()) {
            assertFalse(section.html().contains("<script"), section.html());
        }
        MARKDOWN.render(Path.of("a.md"), text);
    }
}
