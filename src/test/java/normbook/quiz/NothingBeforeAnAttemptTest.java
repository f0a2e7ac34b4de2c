package normbook.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import com.aayushatharva.brotli4j.decoder.DecoderJNI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import normbook.Reader;
import normbook.TestApp;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** No byte that reaches a reader gives away a question that this reader has not tried. */
class NothingBeforeAnAttemptTest {
    private static final String NOTE = "batch-normalization";
    private static final String BASICS = "batch-norm-basics";
    private static final List<String> PAGES = List.of(
            "/",
            "/lessons/" + NOTE,
            "/fragments/lessons/" + NOTE,
            "/quizzes/" + NOTE,
            "/quizzes/" + BASICS,
            "/quizzes/batch-norm-mathematics",
            "/quizzes/batch-norm-modes",
            "/quizzes/normalization-family",
            "/exercises/batch-norm-forward",
            "/account/sign-in",
            "/account/sign-up",
            "/desk",
            "/health",
            "/quizzes",
            "/quizzes/none",
            "/quizzes/" + NOTE + ".json",
            "/quizzes/" + NOTE + "/attempts",
            "/quizzes/" + NOTE + "/attempts/1",
            "/lessons/none",
            "/lessons/" + NOTE + ".md",
            "/content/lessons/" + NOTE + "/" + NOTE + ".md",
            "/content/quizzes/" + BASICS + ".yml",
            "/static/../content/quizzes/" + BASICS + ".yml",
            "/static/%2e%2e/content/quizzes/" + BASICS + ".yml",
            "/api/quizzes/" + BASICS,
            "/api/exercises/batch-norm-forward",
            "/api/exercises/batch-norm-forward/submissions");

    private final TestApp app = TestApp.shared();
    private final Secrets secrets = Secrets.of(Path.of("content"))
            .without(Jsoup.parse(
                            app.reader().get("/exercises/batch-norm-forward").body())
                    .text());

    @Test
    void everyQuestionHasSecretsToLookFor() {
        assertEquals(35, secrets.byQuestion().size());
        secrets.byQuestion().forEach((id, pieces) -> assertFalse(pieces.isEmpty(), id));
    }

    @Test
    void noPageGivesAnythingAwayInAnyLanguageOrEncoding() throws IOException {
        for (String language : List.of("zh-TW", "en")) {
            for (String path : PAGES) {
                for (String encoding : List.of("identity", "gzip", "br")) {
                    Reader reader = app.reader().reading(language);
                    String text = decoded(reader.getBytes(path, "Accept-Encoding", encoding));
                    assertGivesAway(Set.of(), path + " " + encoding, text);
                }
                assertGivesAway(
                        Set.of(),
                        path,
                        app.reader()
                                .reading(language)
                                .get(path, "X-Fragment", "question")
                                .body());
            }
        }
    }

    @Test
    void askingTheSearchForAnAnswerFindsNothingThatSaysIt() throws IOException {
        Secrets kept = secrets.without(statements() + lessons());
        for (Set<String> pieces : kept.byQuestion().values()) {
            for (String piece : pieces) {
                String page = app.reader()
                        .page("/search?q=" + URLEncoder.encode(piece, StandardCharsets.UTF_8))
                        .select(".hits")
                        .text();
                assertEquals(Set.of(), kept.in(page, Set.of()), piece);
            }
        }
    }

    /** A lesson may teach what a question of another page asks. */
    private String lessons() {
        return app.reader().page("/").select(".lesson-row-title a").eachAttr("href").stream()
                .map(path -> app.reader().page(path).text())
                .collect(Collectors.joining("\n"));
    }

    /** What every exercise says to everyone, in both languages. */
    private static String statements() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("content/exercises"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".md")).toList()) {
                text.append(Files.readString(file)).append('\n');
            }
        }
        return text.toString();
    }

    @Test
    void noFileForBrowsersGivesAnythingAway() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("static"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                HttpResponse<String> response = app.reader().get("/" + file);
                assertEquals(200, response.statusCode(), file.toString());
                assertGivesAway(Set.of(), file.toString(), response.body());
            }
        }
    }

    @Test
    void anUnansweredQuestionHasNoMarkOfWhatIsRight() {
        for (String language : List.of("zh-TW", "en")) {
            for (String path : List.of(
                    "/quizzes/" + NOTE,
                    "/quizzes/" + BASICS,
                    "/quizzes/batch-norm-mathematics",
                    "/quizzes/batch-norm-modes",
                    "/quizzes/normalization-family",
                    "/fragments/lessons/" + NOTE)) {
                Document page = Jsoup.parse(
                        app.reader().reading(language).get(path).body().replace("template", "div"));
                assertFalse(page.select("article.question").isEmpty());
                page.select("article.question").forEach(NothingBeforeAnAttemptTest::assertUnmarked);
            }
        }
    }

    @Test
    void aRefusedAnswerGivesNothingAway() {
        Reader reader = app.reader();
        for (String quiz : List.of(NOTE, BASICS)) {
            Document page = reader.page("/quizzes/" + quiz);
            for (Element question : page.select("article.question")) {
                for (String response : List.of("", "x".repeat(20_001))) {
                    HttpResponse<String> refused = Answers.post(reader, question, response);
                    assertEquals(422, refused.statusCode());
                    assertGivesAway(Set.of(), question.id(), refused.body());
                    HttpResponse<String> fragment =
                            reader.postFragment(question.selectFirst("form"), "response", response);
                    assertEquals(422, fragment.statusCode());
                    assertGivesAway(Set.of(), question.id(), fragment.body());
                }
            }
        }
    }

    @Test
    void anAttemptGivesAwayItsOwnQuestionOnlyAndToNobodyElse() {
        Reader ada = app.reader();
        Set<String> answered = new LinkedHashSet<>();
        for (String quiz : List.of(NOTE, BASICS)) {
            for (Element question : ada.page("/quizzes/" + quiz).select("article.question")) {
                Element form = question.selectFirst("form.answer-form");
                HttpResponse<String> fragment = ada.postFragment(form, "response", anyAnswer(question));
                assertEquals(200, fragment.statusCode(), fragment.body());
                String id = question.attr("data-question");
                assertGivesAway(Set.of(id), "fragment of " + id, fragment.body());
                assertFalse(
                        Jsoup.parse(fragment.body())
                                .select(".answer-model .answer-text, .choice-why")
                                .isEmpty(),
                        id + " shows no answer");
                answered.add(id);
                for (String path : PAGES.subList(0, 5)) {
                    assertGivesAway(
                            answered, path + " after " + id, ada.get(path).body());
                }
            }
        }
        Reader emmy = app.reader();
        for (String path : PAGES) assertGivesAway(Set.of(), path, emmy.get(path).body());
    }

    private static String anyAnswer(Element question) {
        Element choice = question.selectFirst("input[name=response][value]");
        boolean numeric = question.selectFirst("input[inputmode=decimal]") != null;
        return numeric ? "0.123" : choice == null ? "我的想法" : choice.attr("value");
    }

    private void assertGivesAway(Set<String> answered, String where, String html) {
        String text = Jsoup.parse(html).text();
        Set<String> found = secrets.in(html + "\n" + text, answered);
        assertTrue(found.isEmpty(), where + " gives away " + found);
    }

    /** Choices are alike but for their ids and texts; nothing but the prompt and the number has a digit. */
    private static void assertUnmarked(Element question) {
        assertEquals("unanswered", question.attr("data-state"));
        String marks = "[data-correct], [data-selected], [checked], .choice-why, .explanation, .answer-model, .tag";
        assertEquals(List.of(), new ArrayList<>(question.select(marks)));
        for (Element choice : question.select("label.choice input")) {
            Set<String> names = new java.util.TreeSet<>();
            choice.attributes().forEach(attribute -> names.add(attribute.getKey()));
            names.remove("required");
            assertEquals(Set.of("name", "type", "value"), names);
        }
        Element number = question.selectFirst("input[inputmode=decimal]");
        if (number != null) assertFalse(number.hasAttr("value"), number.outerHtml());
        Element rest = question.clone();
        rest.select(".question-prompt, .question-number, label.choice").remove();
        assertFalse(rest.text().matches(".*\\d.*"), rest.text());
    }

    private static String decoded(HttpResponse<byte[]> response) throws IOException {
        String encoding = response.headers().firstValue("Content-Encoding").orElse("");
        byte[] bytes = response.body();
        if (encoding.equals("gzip")) {
            bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        } else if (encoding.equals("br")) {
            Brotli4jLoader.ensureAvailability();
            var result = Decoder.decompress(bytes);
            assertEquals(DecoderJNI.Status.DONE, result.getResultStatus());
            bytes = result.getDecompressedData();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
