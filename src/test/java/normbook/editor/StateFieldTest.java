package normbook.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import normbook.content.Publication.State;
import org.junit.jupiter.api.Test;

class StateFieldTest {
    private static final Instant DUE = Instant.parse("2031-05-01T08:00:00Z");

    @Test
    void onlyTheTwoLinesOfTomlAreTouched() {
        String text =
                "+++\n# a remark\ntitle = \"a\"   # as it was\nweight = \"3\"\n[params]\nx = 1\n+++\n## b\n\ndraft = true\n";
        String draft = write("lessons/a.md", text, State.DRAFT);
        assertEquals(text.replaceFirst("\\+\\+\\+\n", "+++\ndraft = true\n"), draft);
        String scheduled = write("lessons/a.md", draft, State.SCHEDULED);
        assertEquals(text.replaceFirst("\\+\\+\\+\n", "+++\npublishDate = 2031-05-01T08:00:00Z\n"), scheduled);
        assertEquals(text, write("lessons/a.md", scheduled, State.PUBLISHED));
    }

    @Test
    void aYamlHeadAndAYamlFileAsWell() {
        assertEquals("---\ndraft: true\ntitle: a\n---\nb", write("lessons/a.md", "---\ntitle: a\n---\nb", State.DRAFT));
        String quiz = "# about\n\ntitle: a\nquestions:\n  - {id: a, draft: x}\n";
        String draft = write("quizzes/a.yml", quiz, State.DRAFT);
        assertEquals(quiz.replace("title", "draft: true\ntitle"), draft);
        assertEquals(quiz, write("quizzes/a.yml", draft, State.PUBLISHED));
    }

    @Test
    void aNoteWithoutAHeadGetsOne() {
        assertEquals("+++\ndraft = true\n+++\ntext", write("lessons/a.md", "text", State.DRAFT));
    }

    @Test
    void whatCannotBeUnderstoodIsLeftAlone() {
        String inText = "+++\ntitle = \"\"\"\ndraft = true\n\"\"\"\n+++\n";
        for (String text : new String[] {inText, "+++\ntitle = \n+++\n", "+++\ntitle = \"a\"\n"}) {
            assertThrows(Refusal.class, () -> write("lessons/a.md", text, State.PUBLISHED), text);
        }
    }

    private static String write(String path, String text, State state) {
        return StateField.write(
                EditableFile.of(path).orElseThrow(), text, state, state == State.SCHEDULED ? DUE : null);
    }
}
