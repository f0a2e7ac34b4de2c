package normbook.notebook;

import static normbook.notebook.NotebookVisitor.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import normbook.CourseFolder;
import normbook.Reader;
import normbook.TestApp;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Notebooks over real HTTP: read, saved cell by cell, merged, taken along. */
class SavingTest {
    private static TestApp app;

    private final NotebookVisitor ada = visitor("mean");

    @BeforeAll
    static void start() {
        app = NotebookCourse.start(NotebookCourse.folder(), TestApp.temporaryFolder());
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static NotebookVisitor visitor(String slug) {
        return NotebookVisitor.of(app.reader().reading("en"), slug);
    }

    @Test
    void aNotebookOfTheCourseReadsAsAPageBeforeAnythingIsChanged() {
        Document page = ada.reader().page("/notebooks/mean");
        assertEquals("The mean", page.select("main .notebook-head h1").text());
        assertEquals("divide", page.select(".prose em").text());
        assertTrue(page.select("pre code").text().contains("sum / 3"));
        assertEquals(
                List.of("The mean", "The square"),
                ada.reader().page("/notebooks").select("main ol a").eachText());
        assertEquals(0, ada.notebook().get("revision").asInt());
    }

    @Test
    void theHomePageListsTheNotebooks() {
        assertEquals(
                List.of("The mean", "The square"),
                ada.reader().page("/").select("a[href^=/notebooks/]").eachText());
    }

    @Test
    void whatIsSavedIsThereAndCountsRevisions() {
        HttpResponse<String> saved = ada.save(0, "cell-1", "markdown", "# Mine\n\n*so*\n\n<script>alert(1)</script>");
        assertEquals(200, saved.statusCode(), saved.body());
        assertEquals(1, json(saved).get("revision").asInt());
        String html = json(saved).at("/html/cell-1").asText();
        assertTrue(html.contains("<em>so</em>") && !html.contains("<script"), html);
        assertEquals(
                "# Mine\n\n*so*\n\n<script>alert(1)</script>",
                ada.cell("cell-1").get("source").asText());
        assertEquals(1, ada.notebook().get("revision").asInt());
    }

    @Test
    void twoTabsThatChangeDifferentCellsMerge() {
        assertEquals(200, ada.save(0, "sum", "code", "double sum = 4;").statusCode());
        HttpResponse<String> second = ada.save(0, "mean", "code", "sum / 4");
        assertEquals(200, second.statusCode(), second.body());
        assertEquals("double sum = 4;", ada.cell("sum").get("source").asText());
        assertEquals("sum / 4", ada.cell("mean").get("source").asText());
    }

    @Test
    void twoTabsThatChangeTheSameCellConflictAndNothingIsLost() {
        ada.save(0, "sum", "code", "double sum = 4;");
        HttpResponse<String> second = ada.save(0, "sum", "code", "double sum = 5;");
        assertEquals(409, second.statusCode(), second.body());
        assertEquals(1, json(second).get("revision").asInt());
        assertEquals("double sum = 4;", json(second).at("/cells/0/source").asText());
        assertEquals(1, json(second).get("cells").size());
        assertEquals(200, ada.save(1, "sum", "code", "double sum = 5;").statusCode());
        assertEquals(200, ada.save(1, "sum", "code", "double sum = 5;").statusCode(), "the same again is no conflict");
    }

    @Test
    void cellsAreAddedMovedAndDeletedByTheOrderAndAnotherTabsNewCellStays() {
        ObjectNode first = NotebookVisitor.change(0, "mine", "code", "1");
        List.of("mine", "sum", "cell-1").forEach(first.putArray("order")::add);
        assertEquals(200, ada.put(first.toString()).statusCode());
        assertEquals(List.of("mine", "sum", "cell-1"), ids(ada.notebook()));
        ObjectNode other = NotebookVisitor.change(0, "theirs", "raw", "r");
        List.of("cell-1", "sum", "theirs").forEach(other.putArray("order")::add);
        assertEquals(200, ada.put(other.toString()).statusCode());
        assertEquals(List.of("mine", "cell-1", "sum", "theirs"), ids(ada.notebook()));
    }

    @Test
    void anEarlierVersionComesBackAsANewRevision() {
        ada.save(0, "sum", "code", "double sum = 4;");
        ada.save(1, "sum", "code", "double sum = 5;");
        ada.save(2, "sum", "code", "double sum = 6;");
        // All were made within the same minute, of which the last stays, and what the notebook began with.
        assertEquals(List.of(3, 0), revisions());
        assertEquals(404, ada.post("/versions/1", "{}").statusCode());
        assertEquals(200, ada.post("/versions/0", "{}").statusCode());
        assertFalse(ada.notebook().toString().contains("double sum = 6;"));
        // What was replaced is not lost by it, whatever is saved within that minute.
        ada.save(4, "sum", "code", "double sum = 7;");
        assertEquals(List.of(5, 3, 0), revisions());
        assertEquals(200, ada.post("/versions/3", "{}").statusCode());
        assertTrue(ada.notebook().toString().contains("double sum = 6;"));
    }

    private List<Integer> revisions() {
        List<Integer> revisions = new ArrayList<>();
        json(ada.reader().get(ada.path() + "/versions"))
                .forEach(version -> revisions.add(version.get("revision").asInt()));
        return revisions;
    }

    @Test
    void whatIsTooMuchIsRefusedWithASentence() {
        HttpResponse<String> tooLong = ada.save(0, "sum", "code", "x".repeat(Limits.SOURCE + 1));
        assertEquals(422, tooLong.statusCode());
        assertTrue(json(tooLong).at("/error/message/en").asText().contains("65,537"), tooLong.body());
        ObjectNode many = NotebookVisitor.change(0, "c", "code", "");
        for (int i = 0; i < Limits.CELLS; i++) {
            many.withArray("changes")
                    .addObject()
                    .put("id", "c" + i)
                    .put("kind", "code")
                    .put("source", "");
        }
        assertEquals(422, ada.put(many.toString()).statusCode());
        assertEquals(422, ada.save(0, "no id", "code", "").statusCode());
        assertEquals(422, ada.save(0, "id", "html", "").statusCode());
        assertEquals(400, ada.put("{\"base\":0,\"changes\":{}}").statusCode());
        assertEquals(0, ada.notebook().get("revision").asInt());
    }

    @Test
    void withoutThePagesTokenNothingIsChanged() {
        HttpResponse<String> response = ada.reader()
                .send("PUT", ada.path() + "/cells", "{\"base\":0,\"changes\":[]}", "Content-Type", "application/json");
        assertEquals(403, response.statusCode());
        assertEquals(403, ada.reader().postJson(ada.path() + "/runs", "{}").statusCode());
    }

    @Test
    void anotherVisitorSeesTheCoursesNotebookAndNothingOfMine() {
        ada.save(0, "sum", "code", "double mine = 4;");
        NotebookVisitor emmy = visitor("mean");
        assertFalse(emmy.notebook().toString().contains("double mine"));
        assertFalse(emmy.reader().get("/notebooks/mean").body().contains("double mine"));
        assertFalse(emmy.reader().get("/notebooks/mean/notebook.md").body().contains("double mine"));
        assertEquals("[]", emmy.reader().get(emmy.path() + "/versions").body());
        assertEquals(404, emmy.post("/versions/1", "{}").statusCode());
    }

    @Test
    void anUnknownNotebookIsNotFoundOnEveryRoute() {
        NotebookVisitor none = new NotebookVisitor(ada.reader(), "no-such", ada.token());
        for (String path : List.of("", "/versions", "/events", "/submissions", "/submissions/x")) {
            assertEquals(404, none.reader().get(none.path() + path).statusCode(), path);
        }
        for (String path : List.of("/versions/1", "/interrupt", "/restart", "/submissions")) {
            assertEquals(404, none.post(path, "{}").statusCode(), path);
        }
        assertEquals(404, none.save(0, "a", "code", "").statusCode());
        assertEquals(404, none.post("/runs", NotebookVisitor.cells("a", "1")).statusCode());
        assertEquals(404, none.post("/previews", "{\"source\":\"\"}").statusCode());
        assertEquals(
                404, none.post("/completions", "{\"source\":\"\",\"cursor\":0}").statusCode());
        for (String path : List.of("", "/notebook.md", "/notebook.ipynb")) {
            assertEquals(404, none.reader().get("/notebooks/no-such" + path).statusCode(), path);
        }
    }

    @Test
    void aPreviewIsSafe() {
        HttpResponse<String> response = ada.post("/previews", "{\"source\":\"**b** <img src=x onerror=alert(1)>\"}");
        String html = json(response).get("html").asText();
        assertTrue(html.contains("<strong>b</strong>") && !html.contains("onerror"), html);
    }

    @Test
    void lockedCellsCannotBeChangedOrDeletedAndAnswersCannotBeDeleted() {
        NotebookVisitor learner = visitor("square");
        assertEquals(422, learner.save(0, "task", "markdown", "Nothing.").statusCode());
        assertEquals(422, learner.save(0, "shown", "code", "").statusCode());
        assertEquals(
                200, learner.put("{\"base\":0,\"order\":[],\"changes\":[]}").statusCode());
        assertEquals(List.of("task", "square", "shown"), ids(learner.notebook()));
        assertEquals(200, learner.save(0, "square", "code", "mine").statusCode());
        JsonNode shown = learner.cell("shown");
        assertTrue(shown.get("locked").asBoolean());
        assertEquals("tests", shown.get("role").asText());
        assertEquals(2, shown.get("points").asInt());
        assertFalse(learner.cell("square").get("locked").asBoolean());
    }

    @Test
    void whatIsHiddenIsInNoAnswer() {
        NotebookVisitor learner = visitor("square");
        learner.save(0, "square", "code", "mine");
        for (String path : List.of(
                learner.path(),
                learner.path() + "/versions",
                "/notebooks",
                "/notebooks/square",
                "/notebooks/square/notebook.md")) {
            assertHidesEverything(path, learner.reader().get(path));
            assertHidesEverything(path, app.reader().get(path));
        }
        assertHidesEverything("restored", learner.post("/versions/1", "{}"));
        assertHidesEverything("conflict", learner.save(0, "square", "code", "other"));
    }

    static void assertHidesEverything(String what, HttpResponse<String> response) {
        String body = response.body();
        assertFalse(body.contains("square(-7)") || body.contains("the way") || body.contains("\"secret\""), what);
    }

    @Test
    void aGuestsNotebookIsTakenAlongIntoTheAccount() {
        Reader reader = app.reader().reading("en");
        NotebookVisitor guest = NotebookVisitor.of(reader, "mean");
        guest.save(0, "sum", "code", "double kept = 1;");
        String name = "user" + System.nanoTime();
        assertEquals(303, signUp(reader, name).statusCode());
        assertEquals("double kept = 1;", guest.cell("sum").get("source").asText());

        Reader elsewhere = app.reader().reading("en");
        NotebookVisitor.of(elsewhere, "mean").save(0, "sum", "code", "double second = 2;");
        elsewhere.submit(
                elsewhere
                        .page("/account/sign-in")
                        .selectFirst("main form[action*=sign-in], main form[action*=session]"),
                "username",
                name,
                "password",
                "a long enough password");
        assertEquals(
                "double kept = 1;",
                NotebookVisitor.of(elsewhere, "mean").cell("sum").get("source").asText());
        assertEquals(
                "double second = 2;",
                NotebookVisitor.of(elsewhere, "mean-2")
                        .cell("sum")
                        .get("source")
                        .asText());
    }

    private static HttpResponse<String> signUp(Reader reader, String name) {
        return reader.submit(
                reader.page("/account/sign-up").selectFirst("main form"),
                "username",
                name,
                "displayName",
                "Ada",
                "password",
                "a long enough password");
    }

    @Test
    void aRestartKeepsEverythingAndAChangedTemplateIsMergedIn() {
        CourseFolder course = NotebookCourse.folder();
        Path data = TestApp.temporaryFolder();
        NotebookVisitor learner;
        try (TestApp before = NotebookCourse.start(course, data)) {
            learner = NotebookVisitor.of(before.reader().reading("en"), "square");
            learner.save(0, "square", "code", "double square(double x) { return 1; }");
            learner.save(1, "note", "markdown", "My note");
        }
        course.write("notebooks/square.md", """
                +++
                title = "The square, again"
                assignment = true
                +++
                <!-- cell: task locked -->
                Write `square`, please.

                <!-- cell: hint -->
                It is a product.

                <!-- cell: square answer -->
                ```java
                double square(double x) {
                }
                ```

                <!-- cell: shown tests points=4 -->
                ```java
                assert square(3) == 9;
                ```
                """);
        try (TestApp after = NotebookCourse.start(course, data)) {
            NotebookVisitor again = new NotebookVisitor(learner.reader().on(after.url()), "square", learner.token());
            assertEquals(List.of("task", "hint", "square", "shown", "note"), ids(again.notebook()));
            assertEquals(
                    "Write `square`, please.",
                    again.cell("task").get("source").asText().strip());
            assertEquals(
                    "double square(double x) { return 1; }",
                    again.cell("square").get("source").asText());
            assertEquals(
                    "assert square(3) == 9;", again.cell("shown").get("source").asText());
            assertEquals(4, again.cell("shown").get("points").asInt());
            assertEquals("My note", again.cell("note").get("source").asText());
            assertEquals(3, again.notebook().get("revision").asInt());
        }
    }

    private static List<String> ids(JsonNode notebook) {
        List<String> ids = new ArrayList<>();
        notebook.get("cells").forEach(cell -> ids.add(cell.get("id").asText()));
        return ids;
    }
}
