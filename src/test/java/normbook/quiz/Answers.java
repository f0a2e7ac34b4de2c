package normbook.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.net.http.HttpResponse;
import normbook.Reader;
import org.jsoup.nodes.Element;

/** Answering through the form on a quiz page. */
public final class Answers {
    private Answers() {}

    public static Element question(Reader reader, String quiz, String anchor) {
        Element question = reader.page("/quizzes/" + quiz).getElementById(anchor);
        assertNotNull(question, anchor);
        return question;
    }

    public static HttpResponse<String> post(Reader reader, String quiz, String anchor, String... responses) {
        return post(reader, question(reader, quiz, anchor), responses);
    }

    public static HttpResponse<String> post(Reader reader, Element question, String... responses) {
        String[] fields = new String[2 * responses.length];
        for (int i = 0; i < responses.length; i++) {
            fields[2 * i] = "response";
            fields[2 * i + 1] = responses[i];
        }
        return reader.submit(question.selectFirst("form.answer-form"), fields);
    }

    /** The question as the page shows it after the answer. */
    public static Element answer(Reader reader, String quiz, String anchor, String... responses) {
        HttpResponse<String> response = post(reader, quiz, anchor, responses);
        assertEquals(303, response.statusCode(), response.body());
        return question(reader, quiz, anchor);
    }

    public static void assertRefused(String sentence, HttpResponse<String> response) {
        assertEquals(422, response.statusCode(), response.body());
        String page = org.jsoup.Jsoup.parse(response.body()).text();
        org.junit.jupiter.api.Assertions.assertTrue(page.contains(sentence), page);
    }
}
