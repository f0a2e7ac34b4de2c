package normbook.content.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import normbook.content.markdown.Annotations;
import normbook.content.markdown.MarkdownRenderer;
import normbook.content.page.LessonHtml;
import normbook.content.page.LessonRenderer;
import normbook.content.page.LessonWords;
import normbook.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the quiz of a note begins: its answers are on no page, however its heading is written. */
class QuizSectionsTest {
    private static final LessonRenderer LESSONS = new LessonRenderer(new MarkdownRenderer());
    private static final String QUESTIONS = "\n\n1. 一？\n\n   **答案**：SECRET\n\n2. 二？\n\n   **答案**：SECRET\n";
    private static final String BEFORE = "+++\ntitle = \"題\"\n+++\n## 說明知識\n\n說明。\n\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "知識測驗：",
                "四、知識測驗",
                "4. 知識測驗",
                "(4) 知識測驗",
                "（四）知識測驗",
                "第四節 知識測驗",
                "**知識測驗**",
                "【知識測驗】",
                "「知識測驗」：",
                "知識測驗（含答案）",
                "📝 知識測驗",
                "測驗題",
                "課後測驗",
                "测验题",
                "课后测验：",
                "Review:",
                "4. Review Questions",
                "Quiz",
                "Knowledge Check",
                "IV. Quiz 1",
                "知識測驗 ##",
                "知識測驗 2"
            })
    void aQuizIsKnownByManyHeadings(String heading) {
        Note note = read(BEFORE + "## " + heading + QUESTIONS);
        assertEquals(List.of("explain", "quiz"), kinds(note));
        assertEquals(List.of(), keys(note));
        assertHidden(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## 想一想",
                "### 動動腦",
                "# 附錄",
                "## Try it",
                "### 1. 例題",
                "# 知識測驗",
                "### 知識測驗",
                "#### 知識測驗：",
                "## 題目"
            })
    void questionsWithAnswersAreAQuizBelowAnyHeading(String heading) {
        Note note = read(BEFORE + heading + QUESTIONS);
        assertEquals(2, note.quiz().size());
        assertEquals("SECRET", note.quiz().get(1).answer());
        assertTrue(
                keys(note).get(0).matches("content.note.(doubt.quiz-heading|quiz-level)"),
                keys(note).toString());
        assertHidden(note);
    }

    @Test
    void anUnnamedQuizEndsAtTheNextHeadingOfItsLevel() {
        Note note = read(BEFORE + "### 想一想" + QUESTIONS + "\n### 後記\n\n看得到。\n\n## 網路資料\n\n1. 網址\n");
        assertEquals(List.of("explain", "quiz", "explain", "references"), kinds(note));
        assertTrue(page(note).sections().get(2).html().contains("看得到。"));
        assertEquals(List.of("content.note.doubt.quiz-heading"), keys(note));
        assertEquals(List.of(), note.problemsWithoutDoubts());
    }

    @Test
    void answersBelowAHeadingOfTheirOwnAreHidden() {
        for (String heading : List.of("## 答案", "### 參考答案", "## Answers", "## 解答：")) {
            Note note = read(BEFORE + "## 想一想\n\n1. 一？\n2. 二？\n\n" + heading + "\n\n1. SECRET\n2. SECRET\n");
            assertEquals(
                    List.of("SECRET", "SECRET"),
                    note.quiz().stream().map(QuizItem::answer).toList(),
                    heading);
            assertHidden(note);
        }
    }

    @Test
    void anAnswerThatReadersSeeIsSaid() {
        Note note = read("+++\ntitle = \"題\"\n+++\n## 說明知識\n\n1. 一？\n答案：甲\n\n## 知識測驗\n\n1. 二？\n答案：乙\n");
        assertEquals(
                List.of("a.md:7 content.note.shown-answer"),
                note.problems().stream().map(p -> p.place() + " " + p.key()).toList());
        assertEquals(List.of(), keys(read(BEFORE + "1. 步驟\n2. 步驟\n\n解：由上可知。\n\nA: 甲\n")));
    }

    @Test
    void aHeadingOfTheWrongLevelIsSaid() {
        assertEquals(List.of("content.note.quiz-level"), keys(read(BEFORE + "### 知識測驗" + QUESTIONS)));
        Note note = read(BEFORE + "# 知識測驗\n\n一？\n\nSECRET\n");
        assertHidden(note);
        assertEquals(
                List.of("content.note.hidden-level"),
                page(note).problems().stream().map(p -> p.key()).toList());
    }

    @Test
    void aHeadingInTheCodeOfAnAnswerIsNoTitle() {
        assertEquals("a", read("## 知識測驗\n\n1. 一？\n答案：\n# SECRET\n").name());
    }

    private static Note read(String text) {
        return new NoteReader().read(Path.of("a.md"), text);
    }

    private static LessonHtml page(Note note) {
        return LESSONS.render(note, Annotations.none(), Language.ZH_TW);
    }

    private static void assertHidden(Note note) {
        assertFalse(page(note).toString().contains("SECRET"), page(note).toString());
        assertFalse(LessonWords.of(note).toString().contains("SECRET"));
    }

    private static List<String> kinds(Note note) {
        return note.sections().stream().map(section -> section.kind().tag()).toList();
    }

    private static List<String> keys(Note note) {
        return note.problems().stream().map(problem -> problem.key()).toList();
    }
}
