package normbook.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import normbook.Reader;
import normbook.TestApp;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What a guest did stays with the reader, whichever way they get a name. */
class GuestWorkTest {
    private static final String QUIZ = "/quizzes/batch-norm-basics";
    private static final String EXERCISE = "/exercises/batch-norm-forward";

    private final TestApp app = TestApp.shared();

    @Test
    void aGuestWhoSignsUpKeepsAnswersAndSubmissions() {
        Reader reader = app.reader();
        work(reader);
        assertWork(reader, true);
        submit(reader, "/account/sign-up", "guest-signs-up");
        assertWork(reader, true);
    }

    @Test
    void aGuestWhoSignsInBringsTheWorkAlong() {
        submit(app.reader(), "/account/sign-up", "guest-signs-in");
        Reader reader = app.reader();
        work(reader);
        String guest = reader.cookie(Authentication.COOKIE);
        submit(reader, "/account/sign-in", "guest-signs-in");
        assertWork(reader, true);
        Reader elsewhere = app.reader();
        submit(elsewhere, "/account/sign-in", "guest-signs-in");
        assertWork(elsewhere, true);
        HttpResponse<String> old = app.reader().get(QUIZ, "Cookie", Authentication.COOKIE + "=" + guest);
        assertEquals(0, Jsoup.parse(old.body()).select(".question-state").size(), "the guest is nobody now");
    }

    @Test
    void firstAnswersSentAtTheSameMomentBelongToOneGuest() throws Exception {
        for (int round = 0; round < 5; round++) {
            Reader reader = app.reader();
            Element form = reader.page("/quizzes/batch-normalization").selectFirst("#q1 form");
            List<Callable<Integer>> answers = IntStream.range(0, 6)
                    .mapToObj(i -> (Callable<Integer>)
                            () -> reader.submit(form, "response", "answer " + i).statusCode())
                    .toList();
            ExecutorService tabs = Executors.newFixedThreadPool(6);
            for (Future<Integer> status : tabs.invokeAll(answers)) assertEquals(303, status.get());
            tabs.shutdown();
            assertTrue(
                    reader.page("/quizzes/batch-normalization").text().contains("第 6 次"), "six attempts of one guest");
        }
    }

    @Test
    void whoSignsOutLeavesNothingToSee() {
        Reader reader = app.reader();
        work(reader);
        submit(reader, "/account/sign-up", "signs-out");
        SignInTest.signOut(reader);
        assertWork(reader, false);
    }

    private static void work(Reader reader) {
        Element question = reader.page(QUIZ).selectFirst("form[action$=/attempts]:has(input[type=radio])");
        String choice = question.selectFirst("input[type=radio]").val();
        assertEquals(303, reader.submit(question, "response", choice).statusCode());
        Element exercise = reader.page(EXERCISE).selectFirst("form[action$=/submissions]");
        assertEquals(303, reader.submit(exercise, "source", "class Solution {}").statusCode());
    }

    private static void assertWork(Reader reader, boolean there) {
        assertEquals(there ? 1 : 0, reader.page(QUIZ).select(".question-state").size());
        assertEquals(
                there,
                !reader.page(EXERCISE).select("main a[href*=/submissions/]").isEmpty());
    }

    private static void submit(Reader reader, String path, String username) {
        Element form = reader.page(path).selectFirst("main form");
        HttpResponse<String> response = reader.submit(form, "username", username, "password", SignInTest.PASSWORD);
        assertEquals(303, response.statusCode(), response.body());
    }
}
