package normbook.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import normbook.Reader;
import normbook.Samples;
import normbook.TestApp;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One worker and more programs than it can take, each of which it takes long over. */
class BusyServerTest {
    private static final String PAGE = "/exercises/batch-norm-forward";
    private static final String QUICK =
            Samples.source("content/exercises/batch-norm-forward/submissions/accepted/TwoPass.java");

    /** More than can be graded meanwhile. */
    private static final int MANY = 12;

    @TempDir
    private Path data;

    private TestApp app;

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void aFullQueueAnswersAtOnceAndStoresNothing() {
        start(3);
        // All pages first: programs must come faster than they are graded.
        Map<Reader, Element> forms = new LinkedHashMap<>();
        for (int i = 0; i < MANY; i++) {
            Reader reader = app.reader();
            forms.put(reader, form(reader));
        }
        Reader last = null;
        HttpResponse<String> refused = null;
        HttpResponse<String> program = null;
        int accepted = 0;
        for (Map.Entry<Reader, Element> next : forms.entrySet()) {
            last = next.getKey();
            refused = last.submit(next.getValue(), "source", Samples.SLOW);
            if (refused.statusCode() == 303) {
                accepted++;
                continue;
            }
            program = app.reader()
                    .postJson("/api" + PAGE + "/submissions", "{\"source\": \"class A {}\"}", "Prefer", "wait=1");
            // Else a place became free in between.
            if (program.statusCode() == 503) break;
        }
        assertTrue(accepted >= 3, accepted + " were accepted");
        assertEquals(503, refused.statusCode(), refused.body());
        assertEquals("5", refused.headers().firstValue("Retry-After").orElse(""));
        assertTrue(refused.body().contains("等候批改的提交已滿（3 份）"), refused.body());
        assertEquals(0, last.page(PAGE).select(".history-list a").size());
        assertEquals(503, program.statusCode());
        assertEquals("5", program.headers().firstValue("Retry-After").orElse(""));
    }

    @Test
    void aSecondPressGetsTheFirstSubmissionAndTheSixthOfALearnerMustWait() {
        start(100);
        Reader reader = app.reader();
        Element form = form(reader);
        Reader other = app.reader();
        Element othersForm = form(other);
        List<String> places = new ArrayList<>();
        HttpResponse<String> next = reader.submit(form, "source", Samples.SLOW);
        while (next.statusCode() == 303 && places.size() < MANY) {
            places.add(location(next));
            next = reader.submit(form, "source", Samples.SLOW + "// " + places.size());
        }
        String again = location(reader.submit(form, "source", Samples.SLOW + "// " + (places.size() - 1)));
        HttpResponse<String> others = other.submit(othersForm, "source", QUICK);
        assertEquals(429, next.statusCode(), next.body());
        assertEquals("5", next.headers().firstValue("Retry-After").orElse(""));
        assertTrue(places.size() >= 5, places.size() + " were accepted");
        assertEquals(places.get(places.size() - 1), again);
        assertEquals(303, others.statusCode(), "others are not held up");
        Element history = reader.page(PAGE).selectFirst(".history-list");
        assertEquals(places.size(), history.select("a").size());
        assertEquals(0, history.child(0).select(".history-score").size(), "no score before the verdict");
    }

    private void start(int places) {
        Map<String, String> settings = Map.of("NORMBOOK_WORKERS", "1", "NORMBOOK_QUEUE", Integer.toString(places));
        app = TestApp.start(Path.of("content"), data, settings);
    }

    private static Element form(Reader reader) {
        return reader.page(PAGE).selectFirst("form.editor-form");
    }

    private static String location(HttpResponse<String> response) {
        assertEquals(303, response.statusCode(), response.body());
        return response.headers().firstValue("Location").orElseThrow();
    }
}
