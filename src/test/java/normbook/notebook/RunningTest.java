package normbook.notebook;

import static normbook.notebook.NotebookVisitor.cells;
import static normbook.notebook.NotebookVisitor.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import normbook.TestApp;
import normbook.notebook.NotebookEvents.Event;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cells over real HTTP in real jailed kernels, heard over real event streams. */
class RunningTest {
    private static TestApp app;
    /** Most tests run in one kernel: there are only so many at once. */
    private static NotebookVisitor shared;

    @BeforeAll
    static void start() {
        app = NotebookCourse.start(NotebookCourse.folder(), TestApp.temporaryFolder());
        shared = visitor("mean");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static NotebookVisitor visitor(String slug) {
        return NotebookVisitor.of(app.reader().reading("en"), slug);
    }

    @Test
    void aFirstVisitorHearsCellsInOrderAndTheOutputsAreKept() {
        NotebookVisitor ada = visitor("mean");
        try (NotebookEvents events = ada.events()) {
            HttpResponse<String> run = ada.post(
                    "/runs",
                    cells(
                            "sum",
                            "double sum = 6; System.out.println(\"hello\"); sum",
                            "mean",
                            "new double[][] {{sum / 3, 0.0/0}}",
                            "unsaved",
                            "sum"));
            assertEquals(202, run.statusCode(), run.body());
            List<Event> heard = events.until(
                    event -> event.name().equals("finished") && event.cell().equals("unsaved"));
            List<String> story = heard.stream()
                    .filter(event -> !event.name().equals("status"))
                    .map(event -> event.name() + " " + event.cell())
                    .toList();
            assertEquals(
                    List.of(
                            "started sum",
                            "printed sum",
                            "finished sum",
                            "started mean",
                            "finished mean",
                            "started unsaved",
                            "finished unsaved"),
                    story);
            assertTrue(heard.toString().contains("status {\"state\":\"busy\""), heard.toString());
        }
        JsonNode outputs = ada.cell("sum").get("outputs");
        assertEquals("hello\n", outputs.get(0).get("text").asText());
        assertEquals("6.0", outputs.get(1).get("text").asText());
        assertEquals("double", outputs.get(1).get("javaType").asText());
        assertEquals(1, ada.cell("sum").get("count").asInt());
        assertEquals(2, ada.cell("mean").get("count").asInt());
        JsonNode numbers = ada.cell("mean").get("outputs").get(0);
        assertEquals("numbers", numbers.get("type").asText());
        assertEquals("[1,2]", numbers.get("shape").toString());
        assertEquals("[2.0,\"NaN\"]", numbers.get("values").toString());
        assertEquals(0, ada.notebook().get("revision").asInt(), "outputs are no change of the text");
    }

    @Test
    void anErrorStopsWhatWaitsAndNamesItsLine() {
        NotebookVisitor ada = shared;
        try (NotebookEvents events = ada.events()) {
            ada.post("/runs", cells("sum", "int a = 1;\nint b = \"no\";", "mean", "1"));
            JsonNode failed = events.finished("sum");
            assertEquals("error", failed.get("outcome").asText());
            assertEquals(2, failed.at("/problems/0/line").asInt(), failed.toString());
            assertEquals("error", failed.at("/outputs/0/type").asText());
            assertEquals(2, failed.at("/outputs/0/line").asInt());
            assertEquals("skipped", events.finished("mean").get("outcome").asText());
        }
    }

    @Test
    void whatTheCompilerSaysNamesNoClassThatNobodyWrote() {
        NotebookVisitor ada = shared;
        try (NotebookEvents events = ada.events()) {
            ada.post("/runs", cells("sum", "unknown + 1"));
            JsonNode problem = events.finished("sum").at("/problems/0/message");
            assertTrue(problem.asText().contains("symbol:"), problem.asText());
            assertFalse(problem.asText().contains("location:"), problem.asText());
        }
    }

    @Test
    void anEndlessCellEndsByInterruptOrByItsBudgetAndTheStateSurvives() {
        NotebookVisitor ada = shared;
        try (NotebookEvents events = ada.events()) {
            ada.post("/runs", cells("sum", "int kept = 41;"));
            events.finished("sum");
            ada.post("/runs", cells("mean", "while (true) { kept += 0; }"));
            events.until(event -> event.name().equals("started"));
            assertEquals(202, ada.post("/interrupt", "{}").statusCode());
            ada.post("/runs", cells("sum", "kept"));
            assertEquals("interrupted", events.finished("mean").get("outcome").asText());
            assertEquals("41", events.finished("sum").at("/outputs/0/text").asText(), "asked after the interrupt");
            ada.post("/runs", cells("mean", "while (true) {}"));
            JsonNode ended = events.finished("mean");
            assertEquals("error", ended.get("outcome").asText());
            assertTrue(ended.get("text").asText().contains("more work"), ended.toString());
            ada.post("/runs", cells("sum", "kept + 1"));
            assertEquals("42", events.finished("sum").at("/outputs/0/text").asText());
        }
    }

    @Test
    void aRestartForgetsWhatWasDeclared() {
        NotebookVisitor ada = shared;
        try (NotebookEvents events = ada.events()) {
            ada.post("/runs", cells("sum", "int gone = 1;"));
            events.finished("sum");
            assertEquals(202, ada.post("/restart", "{}").statusCode());
            ada.post("/runs", cells("mean", "gone"));
            JsonNode finished = events.finished("mean");
            assertEquals("error", finished.get("outcome").asText());
            assertEquals(1, finished.get("count").asInt());
        }
    }

    @Test
    void whoTypesHasAKernelSoonAndItsCompletions() {
        NotebookVisitor ada = visitor("mean");
        ada.save(0, "sum", "code", "Math.ab");
        Instant deadline = Instant.now().plusSeconds(90);
        String names = "[]";
        while (names.equals("[]") && Instant.now().isBefore(deadline)) {
            names = json(ada.post("/completions", "{\"source\":\"Math.ab\",\"cursor\":7}"))
                    .get("names")
                    .toString();
        }
        assertTrue(names.contains("abs"), names);
        // Nothing was run: whoever only reads and types has declared nothing.
        assertTrue(ada.cell("sum").get("count").isNull());
    }

    @Test
    void completionsComeFromWhatTheCellsDeclared() {
        NotebookVisitor ada = shared;
        assertEquals(
                "[]",
                json(ada.post("/completions", "{\"source\":\"al\",\"cursor\":2}"))
                        .get("names")
                        .toString());
        try (NotebookEvents events = ada.events()) {
            ada.post("/runs", cells("sum", "int almostUnique = 1;"));
            events.finished("sum");
        }
        JsonNode found = json(ada.post("/completions", "{\"source\":\"1 + almost\",\"cursor\":10}"));
        assertEquals(4, found.get("from").asInt());
        assertTrue(found.get("names").toString().contains("almostUnique"), found.toString());
        assertEquals(
                400, ada.post("/completions", "{\"source\":\"a\",\"cursor\":2}").statusCode());
    }

    @Test
    void aSecondTabHearsTheSameAndWhatWasSaved() {
        NotebookVisitor ada = shared;
        int base = ada.notebook().get("revision").asInt();
        assertEquals(200, ada.save(base, "sum", "code", "1").statusCode());
        try (NotebookEvents first = ada.events();
                NotebookEvents second = ada.events()) {
            first.until(event -> event.name().equals("status"));
            second.until(event -> event.name().equals("status"));
            ada.save(base + 1, "sum", "code", "2");
            List<Event> saved = second.until(event -> event.name().equals("saved"));
            assertEquals(
                    "{\"revision\":" + (base + 2) + ",\"cells\":[\"sum\"],\"by\":\"a\"}",
                    saved.get(saved.size() - 1).data().toString());
            ada.post("/runs", cells("sum", "7"));
            assertEquals("7", first.finished("sum").at("/outputs/0/text").asText());
            assertEquals("7", second.finished("sum").at("/outputs/0/text").asText());
        }
        NotebookVisitor emmy = visitor("mean");
        emmy.save(0, "sum", "code", "1");
        try (NotebookEvents others = emmy.events()) {
            others.until(event -> event.name().equals("status"));
            emmy.post("/runs", cells("sum", "8"));
            assertEquals("8", others.finished("sum").at("/outputs/0/text").asText(), "and only her own");
        }
    }

    @Test
    void aTabThatComesBackIsToldWhatItMissed() {
        NotebookVisitor ada = shared;
        JsonNode run = json(ada.post("/runs", cells("sum", "5")));
        String path = ada.path() + "/events?after=" + run.get("after").asLong();
        try (NotebookEvents events = new NotebookEvents(lines(ada, path))) {
            assertEquals("5", events.finished("sum").at("/outputs/0/text").asText());
        }
        try (NotebookEvents events = new NotebookEvents(lines(ada, path))) {
            assertEquals("5", events.finished("sum").at("/outputs/0/text").asText());
        }
    }

    @Test
    void aNotebookNamesTheEventBehindWhichATabHasToListen() {
        NotebookVisitor ada = shared;
        try (NotebookEvents events = ada.events()) {
            ada.post("/runs", cells("sum", "5"));
            events.finished("sum");
            long after = ada.notebook().get("after").asLong();
            ada.post("/runs", cells("sum", "6"));
            events.finished("sum");
            try (NotebookEvents late = new NotebookEvents(lines(ada, ada.path() + "/events?after=" + after))) {
                // Up to there; what was still going on when the notebook was read may come again.
                late.until(event -> event.name().equals("finished")
                        && event.data().at("/outputs/0/text").asText().equals("6"));
            }
            ada.post("/runs", cells("sum", "while (true) {}"));
            events.until(event -> event.name().equals("started"));
            after = ada.notebook().get("after").asLong();
            try (NotebookEvents late = new NotebookEvents(lines(ada, ada.path() + "/events?after=" + after))) {
                late.until(event -> event.name().equals("started"));
            }
            ada.post("/interrupt", "{}");
            events.finished("sum");
        }
    }

    @Test
    void whatADeletedAccountLeftRunningIsStopped() {
        NotebookVisitor ada = visitor("mean");
        try (NotebookEvents events = ada.events()) {
            ada.post("/runs", cells("sum", "while (true) {}"));
            events.until(event -> event.name().equals("started"));
            Element form = ada.reader().page("/account/delete").selectFirst("form[action=/account/delete]");
            assertEquals(303, ada.reader().submit(form).statusCode());
            events.until(event -> event.toString().contains("\"state\":\"closed\""));
        }
    }

    private static Stream<String> lines(NotebookVisitor visitor, String path) {
        return visitor.reader().lines(path);
    }

    @Test
    void aRightAnswerGetsAllPointsAndAWrongOneWhatItDeserves() {
        NotebookVisitor learner = visitor("square");
        learner.save(0, "square", "code", "double square(double x) { return x * x; }");
        HttpResponse<String> right = learner.post("/submissions", "{}");
        assertEquals(200, right.statusCode(), right.body());
        SavingTest.assertHidesEverything("result", right);
        assertEquals(5, json(right).get("points").asInt(), right.body());
        assertEquals("5 of 5 points", json(right).get("sentence").asText());

        learner.save(1, "square", "code", "double square(double x) { return Math.abs(2 * x) == 4 ? 4 : -x; }");
        HttpResponse<String> half = learner.post("/submissions", "{}");
        assertEquals(2, json(half).get("points").asInt(), half.body());
        assertFalse(json(half).at("/cells/1/passed").asBoolean());
        assertTrue(json(half).at("/cells/1/cell").isNull());
        assertEquals("Not passed", json(half).at("/cells/1/sentence").asText());

        learner.save(2, "square", "code", "double square(double x) { throw new RuntimeException(\"x=\" + x); }");
        HttpResponse<String> wrong = learner.post("/submissions", "{}");
        assertEquals(0, json(wrong).get("points").asInt(), wrong.body());
        assertTrue(wrong.body().contains("x=2.0") && !wrong.body().contains("x=-7"), wrong.body());
        String stored = learner.path() + "/submissions/" + json(wrong).get("id").asText();
        assertEquals(json(wrong), json(learner.reader().get(stored)));
        assertEquals(
                3, json(learner.reader().get(learner.path() + "/submissions")).size());
        assertEquals(404, visitor("square").reader().get(stored).statusCode());
        assertEquals(422, visitor("mean").post("/submissions", "{}").statusCode());
    }

    @Test
    void whoHandsInWhatDoesNotCompileIsToldWhereAndWhy() {
        NotebookVisitor learner = visitor("square");
        assertSaysOfTheSquare(
                learner, 0, "double square(double x) {\n    String y = x;\n}", "Does not compile: Line 2, ");
        assertSaysOfTheSquare(learner, 1, "double square(double x) {\n    return x * y;\n}", "variable y");
    }

    private static void assertSaysOfTheSquare(NotebookVisitor learner, int base, String source, String sentence) {
        learner.save(base, "square", "code", source);
        JsonNode graded = json(learner.post("/submissions", "{}"));
        assertEquals(0, graded.get("points").asInt());
        String said = graded.at("/problems/0/sentence").asText();
        assertTrue(said.contains(sentence), graded.toPrettyString());
    }

    /** {@code square(2) == 4} holds for whatever {@code ==} is asked of, but {@code Math.abs} need not be Java's. */
    @Test
    void whoTakesANameFromTheTestsGetsNoPointsAndIsToldWhichName() {
        String right = "double square(double x) { return x * x; } ";
        for (String taking : List.of(
                "class Math { static double abs(double d) { return 0; } }",
                "double abs(double d) { return 0; }",
                "class M { double abs(double d) { return 0; } } M Math = new M();",
                "record List() {}",
                "interface Lab {}")) {
            NotebookVisitor learner = visitor("square");
            learner.save(0, "square", "code", right + taking);
            HttpResponse<String> graded = learner.post("/submissions", "{}");
            assertEquals(0, json(graded).get("points").asInt(), taking + graded.body());
            String name = json(graded).at("/problems/0/sentence").asText();
            assertTrue(name.contains("Choose another name"), taking + graded.body());
            SavingTest.assertHidesEverything(taking, graded);
        }
        NotebookVisitor own = visitor("square");
        own.save(0, "square", "code", "record Pair(double a) {} double helper(double y) { return y; } " + right);
        assertEquals(5, json(own.post("/submissions", "{}")).get("points").asInt());
    }
}
