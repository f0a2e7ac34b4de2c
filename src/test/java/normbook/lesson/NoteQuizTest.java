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

    @Test
    void statementsAndOptionsInALineAreGraded() {
        CourseFolder course = CourseFolder.empty()
                .write(
                        "lessons/b.md",
                        "+++\ntitle = \"題\"\nweight = \"1\"\n+++\n## 知識測驗\n\n"
                                + "1. 地球是平的。（對/錯）\n答案：錯，因為地球是球體。\n\n"
                                + "2. 哪個？(A) 甲 (B) 乙\n答案：B\n\n"
                                + "3. 堆疊後進先出。\nA. 是　B. 否\n答案：是\n");
        assertEquals(
                List.of("b#q1 truefalse", "b#q2 single", "b#q3 truefalse"),
                course.read().quizzes().get(0).questions().stream()
                        .map(q -> q.id() + " " + q.type())
                        .toList());
        assertEquals(List.of(), course.problems());
        try (TestApp app = TestApp.start(course.root())) {
            var ada = app.reader();
            Document page = ada.page("/quizzes/b");
            assertTrue(!page.html().contains("球體"), page.html());
            assertEquals("是 否", page.select("#q1 .choice").text().strip());
            assertEquals("是非題", page.select("#q1 .question-type").text());
            assertEquals("(A) 甲 (B) 乙", page.select("#q2 .choice").text().strip());
            ada.submit(page.selectFirst("#q1 form"), "response", "true");
            assertEquals("wrong", ada.page("/quizzes/b").selectFirst("#q1").attr("data-state"));
            ada.submit(page.selectFirst("#q1 form"), "response", "false");
            ada.submit(page.selectFirst("#q2 form"), "response", "b");
            ada.submit(page.selectFirst("#q3 form"), "response", "a");
            Document done = ada.page("/quizzes/b");
            assertEquals(
                    List.of("correct", "correct", "correct"),
                    done.select("article.question").eachAttr("data-state"));
            assertEquals("因為地球是球體。", done.select("#q1 .explanation").text());
        }
    }
}
