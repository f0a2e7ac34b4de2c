package normbook.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import normbook.language.Language;
import org.junit.jupiter.api.Test;

class YamlNodeTest {
    private static final Path FILE = Path.of("quizzes/a.yml");

    @Test
    void aTextIsReadInTheReadersLanguageOrTheCourses() {
        YamlNode node = YamlNode.read(FILE, "a: {zh-TW: 甲, en: A}\nb: 乙\n");
        assertEquals("A", node.get("a").localized().in(Language.EN));
        assertEquals("乙", node.get("b").localized().in(Language.EN));
    }

    @Test
    void aComplaintNamesTheLineOfTheValue() {
        YamlNode node = YamlNode.read(FILE, "a: 1\nb:\n  - c: x\n  - d: y\n");
        assertProblem(
                "quizzes/a.yml:4",
                "content.yaml.missing-key",
                () -> node.items("b").get(1).get("c"));
        assertProblem(
                "quizzes/a.yml:3",
                "content.yaml.not-a-number",
                () -> node.items("b").get(0).get("c").number());
        assertProblem("quizzes/a.yml:2", "content.yaml.unknown-key", () -> node.allowing("a"));
    }

    @Test
    void brokenYamlIsReportedAtItsLine() {
        assertProblem("quizzes/a.yml:2", "content.yaml.syntax", () -> YamlNode.read(FILE, "a: 1\nb: ]\n"));
        assertProblem("quizzes/a.yml:1", "content.yaml.empty", () -> YamlNode.read(FILE, "# nothing\n"));
    }

    private static void assertProblem(String place, String key, Runnable reading) {
        Problem problem = assertThrows(ContentException.class, reading::run).problem();
        assertEquals(place + " " + key, problem.place() + " " + problem.key());
    }
}
