package normbook.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import normbook.content.note.NoteReader;
import org.junit.jupiter.api.Test;

class FrontMatterTest {
    private static final Path FILE = Path.of("lessons/a.md");

    @Test
    void tomlAndYamlAreReadAndTheBodyKeepsItsLines() {
        for (String text : List.of(
                "+++\ntitle = \"批次標準化\"\nweight = \"3\"\ntags = [\"a\"]\n+++\n正文\n",
                "---\r\ntitle: 批次標準化\r\nweight: 3\r\ntags: [a]\r\n---\r\n正文\r\n")) {
            FrontMatter head = FrontMatter.read(FILE, text);
            assertEquals(Map.of("title", "批次標準化", "weight", "3"), head.fields());
            assertEquals("\n\n\n\n\n正文\n", head.body());
            assertEquals(List.of(), head.problems());
        }
    }

    @Test
    void aFileWithoutFrontMatterIsAllBody() {
        assertEquals("# 題\n---\n", FrontMatter.read(FILE, "# 題\n---\n").body());
        assertEquals("---\n文\n", FrontMatter.read(FILE, "---\n文\n").body());
        assertEquals("", FrontMatter.read(FILE, "").body());
    }

    @Test
    void aBrokenHeadIsReportedAtItsLineAndTheBodyIsRead() {
        assertBroken(
                "+++\ntitle = \"a\"\nweight = = 3\n+++\n文", "lessons/a.md:3 content.front-matter.syntax", "\n\n\n\n文");
        assertBroken("---\ntitle: a\nweight: ]\n---\n文", "lessons/a.md:3 content.yaml.syntax", "\n\n\n\n文");
        assertBroken("+++\ntitle = \"a\"\n文", "lessons/a.md:1 content.front-matter.unclosed", "+++\ntitle = \"a\"\n文");
        assertBroken("---\n- a\n---\n文", "lessons/a.md:2 content.yaml.not-a-mapping", "\n\n\n文");
    }

    @Test
    void aNoteIsNamedByItsTitleItsFirstHeadingOrItsFile() {
        Path file = Path.of("lessons/quick-sort.zh-tw.md");
        assertEquals(
                "題",
                new NoteReader().read(file, "+++\ntitle = \"題\"\n+++\n# 頭\n").name());
        assertEquals("頭", new NoteReader().read(file, "# 頭\n").name());
        assertEquals("quick-sort", new NoteReader().read(file, "文\n").name());
    }

    private static void assertBroken(String text, String place, String body) {
        FrontMatter head = FrontMatter.read(FILE, text);
        assertEquals(
                List.of(place),
                head.problems().stream().map(p -> p.place() + " " + p.key()).toList());
        assertEquals(body, head.body());
    }
}
