package normbook.quiz;

import static normbook.quiz.Answers.answer;
import static normbook.quiz.Answers.assertRefused;
import static normbook.quiz.Answers.post;
import static normbook.quiz.Answers.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import normbook.Reader;
import normbook.TestApp;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private static final String NOTE = "batch-normalization";
    private static final String BASICS = "batch-norm-basics";

    private final TestApp app = TestApp.shared();

    @Test
    void fromTheHomePageToAStoredAnswerByLinksAndFormsOnly() {
        Reader ada = app.reader();
        Document home = ada.page("/");
        Document lesson = ada.page(home.selectFirst(".lesson-list a").attr("href"));
        assertEquals("批次標準化", lesson.selectFirst("h1").text());
        Element link = lesson.selectFirst("#q2 a");
        Element question = ada.page(link.attr("href")).getElementById("q2");
        HttpResponse<String> sent = post(ada, question, "網路較深的時候");
        assertEquals(303, sent.statusCode());
        String back = sent.headers().firstValue("Location").orElseThrow();
        assertEquals("/quizzes/batch-normalization#q2", back);
        Element answered = ada.page(back).getElementById("q2");
        assertEquals("網路較深的時候", answered.selectFirst(".answer-own .answer-text").text());
        assertTrue(answered.selectFirst(".answer-model").text().contains("尤其是在網絡比較深的時候"));
        HttpResponse<String> rated = ada.submit(answered.selectFirst("form.rating"), "rating", "got_it");
        assertEquals(303, rated.statusCode());
        assertEquals("got_it", question(ada, NOTE, "q2").attr("data-state"));
        Element row = ada.page("/").selectFirst(".lesson-row-progress progress");
        assertEquals("1", row.attr("value"));
        assertEquals("17", row.attr("max"));
    }

    @Test
    void eachTypeIsMarkedWithAnExplanationForEveryChoice() {
        Reader ada = app.reader();
        Element single = answer(ada, BASICS, "which-axis", "ten");
        assertEquals("correct", single.attr("data-state"));
        assertEquals(4, single.select(".choice-why").size());
        assertEquals(1, single.select("[data-correct=true]").size());
        assertEquals("wrong", answer(ada, BASICS, "which-axis", "one").attr("data-state"));
        Element numeric = answer(ada, BASICS, "biased-variance", "20/3");
        assertEquals("wrong", numeric.attr("data-state"));
        assertTrue(numeric.selectFirst(".explanation").text().contains("不偏變異數"));
        assertEquals("20/3", numeric.selectFirst(".answer-own .answer-text").text());
        assertEquals("correct", answer(ada, BASICS, "biased-variance", "５．０").attr("data-state"));
    }

    @Test
    void aSecondAttemptIsKeptAsTheSecondAndTheLastOneCounts() {
        Reader ada = app.reader().reading("en");
        assertTrue(answer(ada, NOTE, "q1", "first").text().contains("Attempt 1"));
        Element second = answer(ada, NOTE, "q1", "second");
        assertTrue(second.text().contains("Attempt 2"), second.text());
        assertEquals("second", second.selectFirst(".answer-own .answer-text").text());
    }

    @Test
    void twoTabsEachKeepTheirAnswer() {
        Reader ada = app.reader().reading("en");
        Element firstTab = question(ada, NOTE, "q3");
        Element secondTab = question(ada, NOTE, "q3");
        assertEquals(303, post(ada, firstTab, "of the first tab").statusCode());
        assertEquals(303, post(ada, secondTab, "of the second tab").statusCode());
        Element shown = question(ada, NOTE, "q3");
        assertTrue(shown.text().contains("Attempt 2"), shown.text());
        assertEquals(
                "of the second tab",
                shown.selectFirst(".answer-own .answer-text").text());
    }

    @Test
    void aDoubleClickStoresOneAttemptEvenWhenBothArriveAtOnce() throws Exception {
        Reader ada = app.reader().reading("en");
        answer(ada, NOTE, "q1", "to have an account");
        ExecutorService hands = Executors.newFixedThreadPool(4);
        try {
            for (String anchor : List.of("q2", "q3", "q4", "q5")) {
                Element form = question(ada, NOTE, anchor);
                Callable<HttpResponse<String>> click = () -> post(ada, form, "the same");
                for (Future<HttpResponse<String>> response : hands.invokeAll(List.of(click, click, click, click))) {
                    assertEquals(
                            303, response.get().statusCode(), response.get().body());
                }
                Element shown = question(ada, NOTE, anchor);
                assertTrue(shown.text().contains("Attempt 1"), shown.text());
            }
        } finally {
            hands.shutdown();
        }
    }

    @Test
    void theFragmentOfAnAnswerIsThatQuestionAlone() {
        Reader ada = app.reader();
        Element form = question(ada, BASICS, "which-axis").selectFirst("form.answer-form");
        HttpResponse<String> response = ada.postFragment(form, "response", "ten");
        assertEquals(200, response.statusCode(), response.body());
        Document fragment = Jsoup.parseBodyFragment(response.body());
        assertEquals(1, fragment.select("article.question").size());
        assertEquals("correct", fragment.selectFirst("article").attr("data-state"));
    }

    @Test
    void whatCannotBeAnAnswerIsRefusedWithASentenceAndNothingIsStored() {
        Reader ada = app.reader();
        assertRefused("還沒有", post(ada, BASICS, "which-axis"));
        assertRefused("選項", post(ada, BASICS, "which-axis", "eleven"));
        assertRefused("選項", post(ada, BASICS, "which-axis", "one", "ten"));
        assertRefused("NaN", post(ada, BASICS, "biased-variance", "NaN"));
        assertRefused("1e999", post(ada, BASICS, "biased-variance", "1e999"));
        assertRefused("…", post(ada, BASICS, "biased-variance", "9".repeat(10_000)));
        assertRefused("空", post(ada, NOTE, "q1", "   "));
        assertRefused("20,001", post(ada, NOTE, "q1", "字".repeat(20_001)));
        for (Element question : ada.page("/quizzes/" + BASICS).select("article.question")) {
            assertEquals("unanswered", question.attr("data-state"));
        }
        assertNull(ada.page("/").selectFirst(".lesson-row-progress progress[value=1]"));
    }

    @Test
    void aQuestionOrVersionThatNeverWasIsRefused() {
        Reader ada = app.reader();
        String csrf = ada.csrf("/quizzes/" + BASICS);
        for (String[] asked : new String[][] {
            {"batch-norm-basics#none", "1"},
            {"batch-normalization#q1", "1"},
            {"", "1"},
            {"x".repeat(100_000), "1"},
            {"batch-norm-basics#which-axis", "2"},
            {"batch-norm-basics#which-axis", "0"},
            {"batch-norm-basics#which-axis", "-1"},
            {"batch-norm-basics#which-axis", ""},
            {"batch-norm-basics#which-axis", "one"},
            {"batch-norm-basics#which-axis", "99999999999999999999"},
        }) {
            HttpResponse<String> response = ada.post(
                    "/quizzes/" + BASICS + "/attempts",
                    "_csrf",
                    csrf,
                    "question",
                    asked[0],
                    "version",
                    asked[1],
                    "response",
                    "ten");
            assertEquals(422, response.statusCode(), asked[0] + " " + asked[1]);
            assertTrue(response.body().length() < 50_000);
        }
        assertEquals(404, ada.post("/quizzes/none/attempts", "_csrf", csrf).statusCode());
    }

    @Test
    void anAnswerReturnsOnlyToAPageOfOurs() {
        Reader ada = app.reader();
        String csrf = ada.csrf("/quizzes/" + NOTE);
        for (String back : List.of("//evil.example/", "https://evil.example/", "/\\evil.example", "/a\r\nX: y")) {
            HttpResponse<String> response = ada.post(
                    "/quizzes/" + NOTE + "/attempts",
                    "_csrf",
                    csrf,
                    "question",
                    NOTE + "#q1",
                    "version",
                    "1",
                    "response",
                    "x",
                    "back",
                    back);
            assertEquals("/", response.headers().firstValue("Location").orElseThrow(), back);
        }
    }

    @Test
    void onlyOnesOwnOpenAttemptCanBeRated() {
        Reader ada = app.reader();
        Reader emmy = app.reader();
        Element open = answer(ada, NOTE, "q1", "mine");
        Element rating = open.selectFirst("form.rating");
        answer(emmy, NOTE, "q1", "hers");
        String csrf = emmy.csrf("/quizzes/" + NOTE);
        assertEquals(
                404,
                emmy.post(rating.attr("action"), "_csrf", csrf, "rating", "missed")
                        .statusCode());
        assertEquals(422, ada.submit(rating, "rating", "excellent").statusCode());
        assertEquals(422, ada.submit(rating).statusCode());
        String id = rating.attr("action").replaceAll("\\D+", "");
        String own = ada.csrf("/quizzes/" + NOTE);
        for (String path : List.of(
                "/quizzes/" + BASICS + "/attempts/" + id + "/rating",
                "/quizzes/" + NOTE + "/attempts/99999999999/rating",
                "/quizzes/" + NOTE + "/attempts/999999999999999999999/rating",
                "/quizzes/" + NOTE + "/attempts/x/rating")) {
            assertEquals(404, ada.post(path, "_csrf", own, "rating", "missed").statusCode(), path);
        }
        assertEquals("answered", question(ada, NOTE, "q1").attr("data-state"));
        Element graded = answer(ada, BASICS, "which-axis", "ten");
        assertNull(graded.selectFirst("form.rating"));
        long next = Long.parseLong(id) + 1;
        for (long other = next; other < next + 3; other++) {
            String path = "/quizzes/" + BASICS + "/attempts/" + other + "/rating";
            assertEquals(404, ada.post(path, "_csrf", own, "rating", "missed").statusCode());
        }
        assertEquals(303, ada.submit(rating, "rating", "partly").statusCode());
        assertEquals("partly", question(ada, NOTE, "q1").attr("data-state"));
    }

    @Test
    void whoHasNoAccountCannotRate() {
        Reader stranger = app.reader();
        String csrf = stranger.csrf("/quizzes/" + NOTE);
        HttpResponse<String> response =
                stranger.post("/quizzes/" + NOTE + "/attempts/1/rating", "_csrf", csrf, "rating", "missed");
        assertEquals(403, response.statusCode());
    }

    @Test
    void anotherReaderSeesNoAttempt() {
        answer(app.reader(), NOTE, "q4", "private thought");
        Reader emmy = app.reader();
        assertNotNull(emmy.page("/quizzes/" + NOTE).selectFirst("#q4[data-state=unanswered]"));
        assertTrue(!emmy.get("/fragments/lessons/" + NOTE).body().contains("private thought"));
    }
}
