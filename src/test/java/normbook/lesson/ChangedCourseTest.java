package normbook.lesson;

import static normbook.quiz.Answers.answer;
import static normbook.quiz.Answers.post;
import static normbook.quiz.Answers.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import normbook.CourseFolder;
import normbook.Reader;
import normbook.TestApp;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Authors change the course while learners are in it. Each test has lessons of its own on one server in development mode. */
class ChangedCourseTest {
    private static final String NUMBER = """
            title: 數字
            questions:
              - {id: n, type: numeric, prompt: %s, answer: %s, tolerance: 0, explanation: 因為}
            """;

    private static final CourseFolder FOLDER = CourseFolder.empty();
    private static final Path DATA = TestApp.temporaryFolder();
    private static TestApp app;

    private final Reader ada = app.reader();

    @BeforeAll
    static void start() {
        app = TestApp.startInDevelopment(FOLDER.root(), DATA);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void aNewANewerAndADeletedNoteAreSeenAtTheNextPage() {
        assertEquals(404, ada.get("/lessons/fresh").statusCode());
        FOLDER.note("fresh", "初版", "1", "問|答");
        assertEquals("初版", ada.page("/lessons/fresh").selectFirst("h1").text());
        assertNotNull(ada.page("/").selectFirst("a[href=/lessons/fresh]"));
        FOLDER.note("fresh", "修訂的版本", "1", "問|答");
        assertEquals("修訂的版本", ada.page("/lessons/fresh").selectFirst("h1").text());
        FOLDER.delete("lessons/fresh.md");
        assertEquals(404, ada.get("/lessons/fresh").statusCode());
        assertNull(ada.page("/").selectFirst("a[href=/lessons/fresh]"));
    }

    @Test
    void aQuestionThatChangedBeforeTheAnswerIsAnsweredAsItWasAsked() {
        FOLDER.write("quizzes/before.yml", NUMBER.formatted("一加一", "2"));
        Element asked = question(ada, "before", "n");
        FOLDER.write("quizzes/before.yml", NUMBER.formatted("二加二", "4"));
        assertEquals(303, post(ada, asked, "2").statusCode());
        Element shown = question(ada, "before", "n");
        assertEquals("correct", shown.attr("data-state"));
        assertEquals("一加一", shown.selectFirst(".question-prompt").text());
        assertTrue(shown.text().contains("這一題"), shown.text());
        assertEquals("二加二", shown.selectFirst(".again .question-prompt").text());
        assertFalse(shown.selectFirst(".answer-model").text().contains("4"));
        assertEquals("wrong", answer(ada, "before", "n", "2").attr("data-state"));
        assertEquals("correct", answer(ada, "before", "n", "4").attr("data-state"));
        assertNull(question(ada, "before", "n").selectFirst(".notice"));
    }

    @Test
    void anAttemptAtAQuestionThatChangedSinceIsShownAsAskedThenAndStillCounts() {
        FOLDER.note("after", "之後", "2", "舊的問題|舊的答案");
        answer(ada, "after", "q1", "我的答案");
        FOLDER.note("after", "之後", "2", "新的問題|新的答案");
        Element shown = question(ada, "after", "q1");
        assertEquals("舊的問題", shown.selectFirst(".question-prompt").text());
        assertEquals("舊的答案", shown.selectFirst(".answer-model .answer-text").text());
        assertEquals("我的答案", shown.selectFirst(".answer-own .answer-text").text());
        assertNotNull(shown.selectFirst(".notice"));
        assertFalse(shown.text().contains("新的答案"));
        assertTrue(ada.get("/fragments/lessons/after").body().contains("我的答案"));
        assertEquals("1", ada.page("/quizzes/after").selectFirst("progress").attr("value"));
        HttpResponse<String> rated = ada.submit(shown.selectFirst("form.rating"), "rating", "got_it");
        assertEquals(303, rated.statusCode());
        assertEquals("got_it", question(ada, "after", "q1").attr("data-state"));
        FOLDER.note("after", "之後", "2", "舊的問題|舊的答案");
        // A text that returns is a version of its own: what was answered in between stays in between.
        assertNotNull(question(ada, "after", "q1").selectFirst(".notice"));
    }

    @Test
    void aNewRemarkOrNumberOfTheNoteLeavesAttemptsAsTheyAre() {
        FOLDER.note("remark", "附註", "3", "問|答");
        answer(ada, "remark", "q1", "x");
        FOLDER.write("lessons/remark.annotations.yml", """
                lesson: remark
                annotations:
                  - {id: a, question: q1, kind: correction, text: 其實不然}
                """);
        Element shown = question(ada, "remark", "q1");
        assertNull(shown.selectFirst(".notice"));
        assertTrue(shown.selectFirst(".explanation").text().contains("其實不然"));
        assertFalse(app.reader().page("/quizzes/remark").text().contains("其實不然"));
        assertFalse(app.reader().get("/lessons/remark").body().contains("其實不然"));
    }

    @Test
    void aRemovedQuestionIsAskedNoMoreAndReturnsWithItsAttempt() {
        FOLDER.note("removed", "移除", "4", "問一|答一", "問二|答二");
        Element second = question(ada, "removed", "q2");
        Element answered = answer(ada, "removed", "q2", "我的答案");
        FOLDER.note("removed", "移除", "4", "問一|答一");
        assertNull(ada.page("/quizzes/removed").getElementById("q2"));
        assertEquals(422, post(ada, second, "太遲").statusCode());
        assertEquals(
                404,
                ada.submit(answered.selectFirst("form.rating"), "rating", "partly")
                        .statusCode());
        Element progress = ada.page("/quizzes/removed").selectFirst("progress");
        assertEquals("0 1", progress.attr("value") + " " + progress.attr("max"));
        assertEquals(200, ada.get("/lessons/removed").statusCode());
        FOLDER.note("removed", "移除", "4", "問一|答一", "問二|答二");
        assertEquals("answered", question(ada, "removed", "q2").attr("data-state"));
    }

    @Test
    void aQuizThatBreaksKeepsItsAttemptsUntilItIsMended() {
        FOLDER.write("quizzes/broken.yml", NUMBER.formatted("三", "3"));
        Element form = question(ada, "broken", "n");
        answer(ada, "broken", "n", "3");
        FOLDER.write("quizzes/broken.yml", "title: [\n");
        assertEquals(404, ada.get("/quizzes/broken").statusCode());
        assertEquals(404, post(ada, form, "3").statusCode());
        assertEquals(200, ada.get("/").statusCode());
        FOLDER.write("quizzes/broken.yml", NUMBER.formatted("三", "3"));
        assertEquals("correct", question(ada, "broken", "n").attr("data-state"));
    }

    @Test
    void aQuestionThatBecomesAnotherTypeIsStillShownAsItWasAnswered() {
        FOLDER.write("quizzes/type.yml", """
                title: 型
                questions:
                  - {id: n, type: open, prompt: 談談, answer: 範例}
                """);
        answer(ada, "type", "n", "不是數字");
        FOLDER.write("quizzes/type.yml", NUMBER.formatted("三", "3"));
        Element shown = question(ada, "type", "n");
        assertEquals("談談", shown.selectFirst(".question-prompt").text());
        assertEquals("correct", answer(ada, "type", "n", "3").attr("data-state"));
    }

    @Test
    void anotherLanguagesWayBackKeepsAChineseName() {
        FOLDER.note("中文檔名", "中文", "5", "問|答");
        Reader reader = app.reader();
        String path = "/lessons/%E4%B8%AD%E6%96%87%E6%AA%94%E5%90%8D";
        assertEquals("中文", reader.page(path).selectFirst("h1").text());
        String fragment = reader.get("/fragments" + path).body();
        assertTrue(fragment.contains("value=\"" + path + "#q1\""), fragment);
    }

    @Test
    void aLessonWithoutWeightIsNumberedByItsPlace() {
        FOLDER.write("lessons/weightless.md", "+++\ntitle = \"無重\"\n+++\n## 說明知識\n內文\n");
        assertFalse(ada.page("/lessons/weightless").text().contains("null"));
        assertFalse(ada.page("/").text().contains("null"));
    }

    @Test
    void attemptsSurviveARestart() {
        CourseFolder folder = CourseFolder.empty().note("kept", "留著", "1", "問|答");
        Path data = TestApp.temporaryFolder();
        Reader emmy;
        try (TestApp first = TestApp.startInDevelopment(folder.root(), data)) {
            emmy = first.reader();
            answer(emmy, "kept", "q1", "重開之後還在");
        }
        folder.note("kept", "留著", "1", "改過的問題|答");
        try (TestApp second = TestApp.startInDevelopment(folder.root(), data)) {
            Element shown = question(emmy.on(second.url()), "kept", "q1");
            assertEquals("重開之後還在", shown.selectFirst(".answer-own .answer-text").text());
            assertEquals("問", shown.selectFirst(".question-prompt").text());
            assertNotNull(shown.selectFirst(".notice"));
        }
    }
}
