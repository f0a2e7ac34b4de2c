package normbook.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
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
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < 3; i++) readers.add(app.reader());
        for (Reader reader : readers)
            assertEquals(303, submit(reader, Samples.SLOW).statusCode());
        Reader late = app.reader();
        Element form = form(late);
        Instant asked = Instant.now();
        HttpResponse<String> refused = late.submit(form, "source", QUICK);
        assertTrue(Duration.between(asked, Instant.now()).toSeconds() < 5);
        assertEquals(503, refused.statusCode(), refused.body());
        assertEquals("5", refused.headers().firstValue("Retry-After").orElse(""));
        assertTrue(refused.body().contains("等候批改的提交已滿（3 份）"), refused.body());
        assertEquals(0, late.page(PAGE).select(".history-list a").size());
        HttpResponse<String> program =
                app.reader().postJson("/api" + PAGE + "/submissions", "{\"source\": \"class A {}\"}");
        assertEquals(503, program.statusCode());
        assertEquals("5", program.headers().firstValue("Retry-After").orElse(""));
    }

    @Test
    void aSecondPressGetsTheFirstSubmissionAndTheSixthOfALearnerMustWait() {
        start(100);
        Reader reader = app.reader();
        HashSet<String> places = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            places.add(location(submit(reader, Samples.SLOW + "// " + i)));
            places.add(location(submit(reader, Samples.SLOW + "// " + i)));
        }
        assertEquals(5, places.size(), places.toString());
        assertEquals(5, reader.page(PAGE).select(".history-list a").size());
        assertEquals(0, reader.page(PAGE).select(".history-score").size(), "no score before the verdict");
        HttpResponse<String> sixth = submit(reader, QUICK);
        assertEquals(429, sixth.statusCode(), sixth.body());
        assertEquals("5", sixth.headers().firstValue("Retry-After").orElse(""));
        assertEquals(303, submit(app.reader(), QUICK).statusCode(), "others are not held up");
    }

    private void start(int places) {
        Map<String, String> settings = Map.of("NORMBOOK_WORKERS", "1", "NORMBOOK_QUEUE", Integer.toString(places));
        app = TestApp.start(Path.of("content"), data, settings);
    }

    private static Element form(Reader reader) {
        return reader.page(PAGE).selectFirst("form.editor-form");
    }

    private static HttpResponse<String> submit(Reader reader, String source) {
        return reader.submit(form(reader), "source", source);
    }

    private static String location(HttpResponse<String> response) {
        assertEquals(303, response.statusCode(), response.body());
        return response.headers().firstValue("Location").orElseThrow();
    }
}
