package normbook.content.note;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import normbook.content.markdown.Annotations;
import normbook.content.markdown.MarkdownRenderer;
import normbook.content.page.LessonHtml;
import normbook.content.page.LessonRenderer;
import normbook.language.Language;
import normbook.language.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file holds, it is read to the end, quickly and without an exception. */
class HostileNotesTest {
    private static final MarkdownRenderer MARKDOWN = new MarkdownRenderer();
    private static final List<String> SHARDS = List.of(
            "```",
            "~~~java",
            "$$",
            "\\[",
            "$x$",
            "> > >",
            "{{< ask_chatgpt >}}",
            "{{< /ask_chatgpt >}}",
            "{{<",
            "答案：",
            "1.",
            "1. ",
            "A.",
            "- ",
            "    ",
            "|a|b|\n|-|-|",
            "<div>",
            "<!--",
            "<script>",
            "## 知識測驗",
            "Q1.",
            "A1.",
            "+++",
            "---",
            "[a](",
            "![",
            "**",
            "\\",
            "\u0000",
            "\uD800",
            "\t\t",
            "問題1：",
            "[x]: y");

    @Test
    void mutatedNotesAreReadToTheEnd() throws IOException {
        List<String> notes = new ArrayList<>();
        try (Stream<Path> files = Files.list(NoteReaderTest.NOTES)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                notes.add(Files.readString(file));
            }
        }
        Random random = new Random(20240229);
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int i = 0; i < 2000; i++) {
                String text = mutate(notes.get(random.nextInt(notes.size())), random);
                read(text, i % 10 == 0);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("floods")
    void aFloodEndsQuickly(String name, String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(text, true), name);
    }

    static List<Arguments> floods() {
        String quiz = "## 知識測驗\n\n";
        List<String> texts = List.of(
                ">".repeat(5000) + " a\n",
                "> ".repeat(5000) + "a\n",
                "- ".repeat(5000) + "a\n",
                "*a ".repeat(8_000),
                "[".repeat(8_000),
                "![".repeat(8_000),
                "`".repeat(8_000),
                "$a ".repeat(8_000),
                "\\(".repeat(8_000),
                "$$\n".repeat(8_000),
                "\\[\n".repeat(8_000),
                "{{< ask_chatgpt >}}\n".repeat(8_000),
                "{{<".repeat(8_000),
                "<div>".repeat(8_000),
                "<b>".repeat(8_000),
                "<!--".repeat(8_000),
                quiz + "1. a\n2. b\n".repeat(5000),
                quiz + "2. a\n答案：\n".repeat(5000),
                quiz + "1. a\n答案：\n1. b\n".repeat(3000),
                quiz + "1. " + " ".repeat(50_000) + "x",
                quiz + "答" + " ".repeat(50_000),
                quiz + "A. a B. b ".repeat(5000),
                "|a".repeat(5000) + "\n" + "|-".repeat(5000) + "\n",
                "$" + "{".repeat(2900) + "$",
                "#".repeat(50_000),
                "$\\def\\x{\\x\\x}\\x$ ".repeat(50),
                "```\n".repeat(8_001),
                "**" + "a**b".repeat(10_000));
        return texts.stream()
                .map(text -> Arguments.of(text.substring(0, Math.min(24, text.length())), text))
                .toList();
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

    private static String mutate(String note, Random random) {
        List<String> lines = new ArrayList<>(List.of(note.split("\n", -1)));
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            switch (random.nextInt(8)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, line);
                case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
                case 3 -> Collections.shuffle(lines.subList(at, Math.min(lines.size(), at + 12)), random);
                case 4 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
                case 5 -> lines.set(at, "> ".repeat(random.nextInt(80)) + line);
                case 6 -> lines.add(at, SHARDS.get(random.nextInt(SHARDS.size())));
                default -> {
                    int cut = random.nextInt(line.length() + 1);
                    lines.set(
                            at,
                            line.substring(0, cut) + SHARDS.get(random.nextInt(SHARDS.size())) + line.substring(cut));
                }
            }
            if (lines.isEmpty()) lines.add("");
        }
        return String.join("\n", lines);
    }
}
