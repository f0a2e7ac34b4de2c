package normbook.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import normbook.CourseFolder;
import normbook.Reader;
import normbook.TestApp;
import normbook.exercise.ExerciseBeginning;
import normbook.language.Language;
import normbook.language.Messages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lessons, chapters, exercises, quizzes and notebooks that are begun in the browser. */
class NewFilesTest {
    private static CourseFolder folder;
    private static TestApp app;
    private static Reader grace;

    @BeforeAll
    static void open() {
        folder = CourseFolder.empty();
        folder.note("kept", "課文", "1", "什麼是一？|一");
        app = TestApp.start(folder.root());
        grace = app.instructor();
    }

    @AfterAll
    static void close() {
        app.close();
    }

    /** Each is without a problem at once, so that whatever check says later is about what its author wrote. */
    @Test
    void aNewExerciseOfEachReferenceIsWholeAndADraft() throws IOException {
        for (ExerciseBeginning beginning : ExerciseBeginning.all()) {
            String slug = "new-" + beginning.reference();
            HttpResponse<String> made = create(
                    "kind",
                    "exercise",
                    "title",
                    "新的「" + slug + "」\"\\",
                    "slug",
                    slug,
                    "reference",
                    beginning.reference());
            assertEquals(303, made.statusCode(), made.body());
            Document page = grace.page(location(made));
            assertEquals("沒有問題。", page.select("#problems ~ ul").text(), slug);
            assertEquals("新的「" + slug + "」\"\\", page.select("h1").text());
            assertEquals("草稿", page.select(".file-facts .tag-state").text());
            assertEquals(404, app.reader().get("/exercises/" + slug).statusCode());
            Element trial = page.selectFirst("#trial ~ form");
            String starter = trial.selectFirst("textarea").wholeText();
            String verdict = Jsoup.parse(grace.submit(trial, "source", starter).body())
                    .select(".verdict")
                    .attr("data-verdict");
            assertTrue(List.of("wrong_answer", "runtime_error").contains(verdict), slug + " " + verdict);
        }
        try (Stream<Path> files = Files.list(folder.root().resolve("exercises/new-batch-statistics"))) {
            assertEquals(
                    List.of("Starter.java", "exercise.yml", "hints.yml", "statement.en.md", "statement.zh-TW.md"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertTrue(text("exercises/new-batch-statistics/statement.en.md").contains("## Task"));
        assertTrue(text("exercises/new-batch-statistics/statement.zh-TW.md").contains("static double[][] statistics("));
        assertEquals(
                List.of("Grace"),
                grace.page("/desk/edit/revisions?path=exercises/new-batch-statistics/hints.yml")
                        .select(".revisions tbody td:nth-child(4)")
                        .eachText());
    }

    @Test
    void anExerciseMayBringItsOwnReferenceAndMisconceptions() throws IOException {
        HttpResponse<String> made =
                create("kind", "exercise", "title", "自己的", "slug", "own", "reference", "Reference.java");
        assertEquals(303, made.statusCode(), made.body());
        Document page = grace.page(location(made));
        assertEquals("沒有問題。", page.select("#problems ~ ul").text());
        assertTrue(page.select(".file-list").text().contains("Reference.java"), page.text());
        assertEquals(
                List.of("misconceptions.yml"), page.select(".add-files button").eachText());
        Element samples = page.selectFirst(".add-sample");
        for (String name : List.of("../evil", "Capital", "a b", "")) {
            HttpResponse<String> refused = grace.submit(samples, "verdict", "misconception", "name", name);
            assertEquals(422, refused.statusCode(), name);
        }
        HttpResponse<String> program = grace.submit(samples, "verdict", "misconception", "name", "forgets-it");
        assertEquals(303, program.statusCode(), program.body());
        Document warned = grace.page("/desk/edit/exercise?slug=own");
        assertTrue(warned.select("#problems ~ ul").text().contains("缺少文字"), warned.text());
        grace.submit(page.selectFirst(".add-files"), "add", "misconceptions.yml");
        folder.write("exercises/own/misconceptions/forgets-it.java", solution("x[i]"));
        folder.write("exercises/own/misconceptions.yml", """
                misconceptions:
                  - id: forgets-it
                    hint: {zh-TW: 倍數用在哪裡？, en: What is it for?}
                    description: {zh-TW: 沒有乘, en: Does not multiply}
                """.replace("倍數用在哪裡？", "\"倍數用在哪裡？\"")
                .replace("What is it for?", "\"What is it for?\""));
        grace.submit(page.selectFirst(".add-sample"), "verdict", "accepted", "name", "Right");
        Document ready = grace.page("/desk/edit/exercise?slug=own");
        assertEquals("沒有問題。", ready.select("#problems ~ ul").text());
        assertTrue(ready.select(".matrix").text().contains("forgets-it"), ready.text());
        Element trial = ready.selectFirst("#trial ~ form");
        assertEquals("accepted", verdict(trial, solution("factor * x[i]")).attr("data-verdict"));
        Element wrong = verdict(trial, solution("x[i] * 1.0"));
        assertTrue(wrong.text().contains("倍數用在哪裡？"), wrong.text());
    }

    private static String solution(String value) {
        return "class Solution { static double[] scale(double[] x, double factor) { double[] y = x.clone();"
                + " for (int i = 0; i < y.length; i++) y[i] = " + value + "; return y; } }";
    }

    private static Element verdict(Element trial, String source) throws IOException {
        return Jsoup.parse(grace.submit(trial, "source", source).body()).selectFirst(".verdict");
    }

    @Test
    void filesAreAddedToAnExerciseAndLinted() throws IOException {
        create("kind", "exercise", "title", "增", "slug", "added", "reference", "stable-variance");
        Files.delete(folder.root().resolve("exercises/added/hints.yml"));
        Files.delete(folder.root().resolve("exercises/added/statement.en.md"));
        Document page = grace.page("/desk/edit/exercise?slug=added");
        assertEquals(
                List.of("statement.en.md", "hints.yml"),
                page.select(".add-files button").eachText());
        for (String name : List.of("statement.en.md", "hints.yml")) {
            HttpResponse<String> added = grace.submit(page.selectFirst(".add-files"), "add", name);
            assertEquals("/desk/edit/file?path=exercises%2Fadded%2F" + name, location(added));
        }
        Element samples = page.selectFirst(".add-sample");
        HttpResponse<String> sample = grace.submit(samples, "verdict", "accepted", "name", "TwoPass");
        assertEquals(303, sample.statusCode(), sample.body());
        assertTrue(text("exercises/added/submissions/accepted/TwoPass.java").contains("variance("));
        assertEquals(
                409,
                grace.submit(samples, "verdict", "accepted", "name", "TwoPass").statusCode());
        for (String name : List.of("../Evil", "twoPass", "Two Pass", "A/B", "")) {
            HttpResponse<String> refused = grace.submit(samples, "verdict", "wrong_answer", "name", name);
            assertEquals(422, refused.statusCode(), name);
            Document again = Jsoup.parse(refused.body());
            assertTrue(again.select("#add ~ [role=alert]").text().contains("檔名"), again.text());
            Element form = again.selectFirst(".add-sample");
            assertEquals(name, form.select("[name=name]").val());
            assertEquals("wrong_answer", form.select("option[selected]").val());
        }
        assertEquals(
                422,
                grace.submit(samples, "verdict", "../..", "name", "TwoPass").statusCode());
        assertEquals(
                404,
                grace.submit(page.selectFirst(".add-sample"), "add", "../evil.md")
                        .statusCode());
        String broken = "hints:\n  - nonsense: x\n";
        JsonNode answer = json(api(
                "preview",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("path", "exercises/added/hints.yml")
                        .put("source", broken)));
        assertEquals(1, answer.path("problems").size(), answer.toString());
    }

    @Test
    void aBrokenExerciseIsNotTriedAndWhatWasWrittenIsKept() throws IOException {
        create("kind", "exercise", "title", "壞", "slug", "breaks", "reference", "stable-variance");
        Element trial = grace.page("/desk/edit/exercise?slug=breaks").selectFirst("#trial ~ form");
        String whole = text("exercises/breaks/exercise.yml");
        folder.write("exercises/breaks/exercise.yml", "nonsense: [");
        grace.page("/desk/edit/file?path=exercises/breaks/exercise.yml");
        HttpResponse<String> refused = grace.submit(trial, "source", "class Solution { /* mine */ }");
        assertEquals(422, refused.statusCode());
        Document page = Jsoup.parse(refused.body());
        assertTrue(page.select("#trial ~ [role=alert]").text().contains("breaks"), page.text());
        assertTrue(page.select("#trial-source").text().contains("mine"), page.text());
        folder.write("exercises/breaks/exercise.yml", whole);
        grace.page("/desk/edit/file?path=exercises/breaks/exercise.yml");
    }

    @Test
    void aChapterALessonItsTranslationAQuizAndANotebookAreBegun() {
        assertEquals(
                303, create("kind", "chapter", "title", "新章", "slug", "fresh").statusCode());
        assertEquals(
                303,
                create("kind", "lesson", "title", "新課", "slug", "first", "chapter", "fresh")
                        .statusCode());
        assertTrue(grace.page("/desk/edit").select("h2").eachText().contains("新章"));
        assertEquals(
                303,
                create("kind", "lesson", "title", "First", "slug", "first", "chapter", "fresh", "language", "en")
                        .statusCode());
        assertEquals(
                409,
                create("kind", "lesson", "title", "Twice", "slug", "first", "chapter", "", "language", "zh-cn")
                        .statusCode(),
                "one name is one lesson");
        assertEquals(
                303,
                create("kind", "quiz", "title", "問: 一", "slug", "asked", "lesson", "kept")
                        .statusCode());
        assertEquals(
                303,
                create("kind", "notebook", "title", "本", "slug", "cells", "lesson", "kept")
                        .statusCode());
        assertEquals(List.of(), grace.page("/desk/edit").select(".count-error").eachText(), "each is without an error");
        assertEquals(404, app.reader().get("/quizzes/asked").statusCode());
        assertEquals(404, app.reader().get("/notebooks/cells").statusCode());
    }

    @Test
    void aLessonGetsItsAnnotationsAndAnotherLanguage() {
        Document page = grace.page("/desk/edit/file?path=lessons/kept.md");
        Element form = page.selectFirst(".add-files");
        assertEquals(
                List.of("kept.annotations.yml", "kept.en.md", "kept.zh-cn.md"),
                form.select("button").eachText());
        for (String name : List.of("kept.annotations.yml", "kept.en.md")) {
            HttpResponse<String> added = grace.submit(form, "add", name);
            assertEquals("/desk/edit/file?path=lessons%2F" + name, location(added));
            assertEquals(0, grace.page(location(added)).select(".problem-error").size(), name);
        }
        HttpResponse<String> twice = grace.submit(form, "add", "kept.en.md");
        assertEquals(409, twice.statusCode());
        assertTrue(Jsoup.parse(twice.body())
                .select("#beside ~ [role=alert]")
                .text()
                .contains("kept.en.md"));
        assertEquals(409, grace.submit(form, "add", "../../evil.md").statusCode());
        assertEquals(200, app.reader().get("/lessons/kept").statusCode());
        assertFalse(app.reader().page("/lessons/kept").text().contains("English"), "a draft translation is not shown");
    }

    @ParameterizedTest
    @CsvSource({
        "exercise, ../evil", "exercise, Capital", "exercise, a_b", "exercise, ''", "exercise, a--b",
                "exercise, .hidden",
        "quiz, Ä", "notebook, a.b", "chapter, ..", "chapter, a/b", "lesson, a.b", "lesson, 'a\\b'"
    })
    void namesThatCannotBeAreRefused(String kind, String slug) {
        HttpResponse<String> refused = create("kind", kind, "title", "x", "slug", slug, "reference", "stable-variance");
        assertEquals(422, refused.statusCode());
        assertEquals(
                slug,
                Jsoup.parse(refused.body()).select("[name=slug]").val().strip(),
                "what was typed is offered again");
    }

    @Test
    void whatIsThereStaysAsItIsAlsoWhereOnlyTheSizeOfLettersDiffers() throws IOException {
        folder.write("exercises/taken/exercise.yml", "mine");
        folder.write("lessons/Big.md", "+++\ntitle = \"mine\"\n+++\n");
        folder.write("exercises/Cased/exercise.yml", "mine");
        assertEquals(409, exercise("taken").statusCode());
        assertEquals(409, exercise("cased").statusCode());
        assertEquals(409, create("kind", "lesson", "title", "x", "slug", "big").statusCode());
        assertEquals("mine", text("exercises/taken/exercise.yml"));
        Path outside = Files.createDirectories(folder.root().resolve("elsewhere"));
        Files.createSymbolicLink(folder.root().resolve("exercises/linked"), outside);
        assertEquals(409, exercise("linked").statusCode());
        try (Stream<Path> files = Files.list(outside)) {
            assertEquals(0, files.count());
        }
        Files.delete(folder.root().resolve("exercises/linked"));
        folder.delete("exercises/taken/exercise.yml").delete("exercises/taken");
        folder.delete("exercises/Cased/exercise.yml").delete("exercises/Cased").delete("lessons/Big.md");
    }

    @Test
    void ofTwoWhoBeginTheSameExerciseAtOnceOneDoes() throws Exception {
        CountDownLatch together = new CountDownLatch(2);
        int[] statuses = new int[2];
        Thread[] threads = new Thread[2];
        for (int i = 0; i < 2; i++) {
            int mine = i;
            threads[i] = new Thread(() -> {
                together.countDown();
                statuses[mine] = exercise("at-once").statusCode();
            });
        }
        for (Thread thread : threads) thread.start();
        for (Thread thread : threads) thread.join();
        assertEquals(712, statuses[0] + statuses[1]);
        try (Stream<Path> files = Files.list(folder.root().resolve("exercises"))) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.getFileName().toString().startsWith("."))
                            .toList());
        }
    }

    /** Statement, cases and starter as they are typed, not as they are in the files. */
    @Test
    void anExerciseIsTriedAsItStandsInTheEditor() throws IOException {
        create("kind", "exercise", "title", "試", "slug", "tried", "reference", "stable-variance");
        String right = "class Solution {\n    static double variance(double[] x) {\n        double m = 0;\n"
                + "        for (double v : x) m += v / x.length;\n        double s = 0;\n"
                + "        for (double v : x) s += (v - m) * (v - m);\n        return s / x.length;\n    }\n}\n";
        String yaml = text("exercises/tried/exercise.yml");
        ObjectNode sent = JsonNodeFactory.instance
                .objectNode()
                .put("path", "exercises/tried/exercise.yml")
                .put("source", yaml.replace("by-hand", "typed-now"))
                .put("solution", right);
        Document verdict = Jsoup.parse(json(api("try", sent)).path("html").asText());
        assertEquals("accepted", verdict.select(".verdict").attr("data-verdict"));
        sent.put("source", yaml.replace("cases:", "cases: []\nnonsense:"));
        HttpResponse<String> broken = api("try", sent);
        assertEquals(422, broken.statusCode());
        assertTrue(broken.body().contains("exercises/tried/exercise.yml"), broken.body());
        ObjectNode starter = JsonNodeFactory.instance
                .objectNode()
                .put("path", "exercises/tried/Starter.java")
                .put("source", right);
        assertTrue(json(api("try", starter)).path("html").asText().contains("verdict-accepted"));
        assertEquals(yaml, text("exercises/tried/exercise.yml"), "nothing is saved");
        assertEquals(
                422,
                api("try", JsonNodeFactory.instance.objectNode().put("path", "lessons/kept.md"))
                        .statusCode());
    }

    @Test
    void aJupyterFileIsCheckedPreviewedAndPublishedByteByByte() throws IOException {
        String path = "notebooks/jupyter.ipynb";
        String cells =
                "  {\n   \"cell_type\": \"markdown\",\n   \"metadata\": {},\n   \"source\": \"**珊瑚** <script>alert(1)</script>\"\n  }";
        String text = "{\n \"cells\": [\n" + cells
                + "\n ],\n \"metadata\": {\"tab\" : 1.50},\n \"nbformat\": 4,\n \"nbformat_minor\": 4\n}\n";
        folder.write(path, text);
        Element form = grace.page("/desk/edit/file?path=" + path).selectFirst(".authoring-form");
        assertEquals(text.strip(), form.selectFirst("textarea").wholeText().strip());
        assertTrue(form.select(".preview-text strong").text().contains("珊瑚"));
        assertEquals(0, form.select(".preview-text script").size());
        ObjectNode sent = JsonNodeFactory.instance.objectNode().put("path", path);
        JsonNode broken =
                json(api("preview", sent.deepCopy().put("source", text.replace("\"nbformat\": 4", "nonsense"))));
        assertEquals(10, broken.path("problems").path(0).path("line").asInt(), broken.toString());
        String added = text.replace(
                "\n ],",
                Snippets.of(EditableFile.of(path).orElseThrow(), Messages.of(Language.EN)).stream()
                                .map(Snippets.Snippet::text)
                                .collect(Collectors.joining())
                        + "\n ],");
        JsonNode whole = json(api("preview", sent.deepCopy().put("source", added)));
        assertEquals(0, whole.path("problems").size(), whole.toString());
        ObjectNode save = sent.deepCopy()
                .put("source", text.replace("珊瑚", "海星"))
                .put("base", form.select("[name=base]").val());
        assertEquals(200, api("save", save).statusCode());
        String saved = text(path);
        assertEquals(200, app.reader().get("/notebooks/jupyter").statusCode());
        for (String state : List.of("draft", "scheduled", "published")) {
            Element states = grace.page("/desk/edit/file?path=" + path).selectFirst(".publish form");
            assertEquals(
                    303,
                    grace.submit(states, "state", state, "due", "2099-01-01T08:00")
                            .statusCode(),
                    state);
            assertEquals(
                    state.equals("published") ? 200 : 404,
                    app.reader().get("/notebooks/jupyter").statusCode(),
                    state);
            assertEquals(saved, text(path).replaceFirst("\"normbook\": \\{[^}]*},", ""), "nothing else has changed");
        }
    }

    private static HttpResponse<String> exercise(String slug) {
        return create("kind", "exercise", "title", "x", "slug", slug, "reference", "stable-variance");
    }

    private static HttpResponse<String> create(String... fields) {
        Element form = grace.page("/desk/edit/new?kind=" + fields[1]).selectFirst("main form");
        return grace.submit(form, fields);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow(() -> new AssertionError(response.body()));
    }

    private static String text(String path) throws IOException {
        return Files.readString(folder.root().resolve(path));
    }

    private static HttpResponse<String> api(String name, ObjectNode json) {
        return grace.postJson("/api/desk/edit/" + name, json.toString(), "X-CSRF-Token", grace.csrf("/desk/edit"));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertEquals(200, answer.statusCode(), answer.body());
        return new ObjectMapper().readTree(answer.body());
    }
}
