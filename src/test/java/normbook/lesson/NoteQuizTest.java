package normbook.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import normbook.CourseFolder;
import normbook.TestApp;
import normbook.language.Language;
import normbook.quiz.Question;
import normbook.quiz.QuizDraft;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class NoteQuizTest {
    private static final String NOTE = "+++\ntitle = \"題\"\nweight = \"1\"\n+++\n## 知識測驗\n\n"
            + "1. 哪個？\nA. 甲\nB. 乙\n答案：B，因為乙較短。\n\n"
            + "2. 哪些（複選）？\nA. 甲\nB. 乙\nC. 丙\n答案：A、C\n\n"
            + "3. 哪個？\nA. 甲\nB. 乙\n答案：乙\n\n"
            + "4. 為什麼？\n答案：因為。\n";

    private final CourseFolder folder = CourseFolder.empty().write("lessons/a.md", NOTE);

    @Test
    void aQuestionWithOptionsWhoseAnswerNamesLettersIsGraded() {
        QuizDraft quiz = folder.read().quizzes().get(0);
        assertEquals(
                List.of("a#q1 single", "a#q2 multiple", "a#q3 open", "a#q4 open"),
                quiz.questions().stream().map(q -> q.id() + " " + q.type()).toList());
        Question.Choices first = (Question.Choices) quiz.questions().get(0);
        assertEquals("哪個？", first.prompt().in(Language.ZH_TW));
        assertEquals(
                List.of("a A. 甲 false", "b B. 乙 true"),
                first.choices().stream()
                        .map(c -> c.id() + " " + c.text().in(Language.ZH_TW) + " " + c.correct())
                        .toList());
        assertEquals(
                "<p>因為乙較短。</p>", quiz.remarks().get("a#q1").in(Language.ZH_TW).strip());
        assertEquals(List.of("lessons/a.md:18 content.note.doubt.no-key"), folder.problems());
    }

    @Test
    void theLearnerIsToldWhetherTheChoiceIsRightAndWhy() {
        try (TestApp app = TestApp.start(folder.root())) {
            var ada = app.reader();
            Document page = ada.page("/quizzes/a");
            assertTrue(!page.html().contains("較短"), page.html());
            ada.submit(page.selectFirst("#q1 form"), "response", "a");
            assertEquals("wrong", ada.page("/quizzes/a").selectFirst("#q1").attr("data-state"));
            ada.submit(page.selectFirst("#q1 form"), "response", "b");
            Element question = ada.page("/quizzes/a").selectFirst("#q1");
            assertEquals("correct", question.attr("data-state"));
            assertEquals("因為乙較短。", question.select(".explanation").text());
        }
    }
}
