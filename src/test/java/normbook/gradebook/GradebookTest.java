package normbook.gradebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import normbook.CourseFolder;
import normbook.Reader;
import normbook.TestApp;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A class of two over real HTTP: what Ada has done, what Grace says about it, and what Emmy does not see of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GradebookTest {
    private static final String QUIZ = "quiz/batch-norm-basics";
    private static final String EXERCISE = "exercise/batch-norm-forward";
    private static final String PROGRAM = "class Solution { int typo }";

    private static final String QUIZ_FILE = """
            title: 數字
            questions:
              - {id: n, type: numeric, prompt: 一加一, answer: 2, tolerance: 0, explanation: 因為}
            """;

    private static TestApp app;
    private static Reader grace;
    private static Reader ada;
    private static Reader emmy;
    private static String gradebook;

    @BeforeAll
    static void open() {
        app = TestApp.start(Path.of("content"));
        grace = app.instructor().reading("en");
        Element form = grace.page("/classes").selectFirst("form[action=/classes]");
        String path = grace.submit(form, "title", "=Deep learning")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        gradebook = path + "/gradebook";
        String code = grace.page(path).select("strong.class-code").text();
        ada = learner("ada", code);
        emmy = learner("emmy", code);
        Element question = ada.page("/quizzes/batch-norm-basics").selectFirst("#which-axis form");
        assertEquals(303, ada.submit(question, "response", "ten").statusCode());
        Element program = ada.page("/exercises/batch-norm-forward").selectFirst("form.editor-form");
        HttpResponse<String> submitted = ada.submit(program, "source", PROGRAM);
        assertEquals(303, submitted.statusCode());
        ada.awaitVerdict(submitted.headers().firstValue("Location").orElseThrow());
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static Reader learner(String name, String code) {
        Reader reader = app.reader().reading("en");
        Element form = reader.page("/account/sign-up").selectFirst("main form");
        assertEquals(
                303,
                reader.submit(form, "username", name, "password", "correct horse battery")
                        .statusCode());
        Element join = reader.page("/classes/join?code=" + code).selectFirst("form[action=/classes/join]");
        assertEquals(303, reader.submit(join).statusCode());
        return reader;
    }

    private static Element cell(Document page, String learner, String activity) {
        for (Element row : page.select(".grades tbody tr")) {
            if (row.selectFirst("small").text().equals(learner)) {
                return row.selectFirst("td:has(a[href$='/" + activity + "'])");
            }
        }
        throw new AssertionError("no " + learner + " in\n" + page.select(".grades"));
    }

    private static String path(String learner, String activity) {
        return cell(grace.page(gradebook), learner, activity).selectFirst("a").attr("href");
    }

    @Test
    @Order(1)
    void staffSeeEveryLearnerAndALearnerTheirOwnLineOnly() {
        Document page = grace.page(gradebook);
        assertEquals(List.of("ada", "emmy"), page.select(".grades tbody small").eachText());
        assertEquals("0", cell(page, "ada", EXERCISE).text());
        assertEquals("done", cell(page, "ada", EXERCISE).className());
        assertEquals("none", cell(page, "emmy", EXERCISE).className());
        assertEquals(
                List.of("ada"),
                ada.page(gradebook).select(".grades tbody small").eachText());
        assertEquals(404, emmy.get(path("ada", EXERCISE)).statusCode());
        assertEquals(200, ada.get(path("ada", EXERCISE)).statusCode());
        assertEquals(403, emmy.get(gradebook + ".csv").statusCode());
        assertEquals(404, grace.get("/classes/99/gradebook").statusCode());
    }

    @Test
    @Order(2)
    void everyAttemptIsThereAsItWasHandedIn() {
        Document exercise = grace.page(path("ada", EXERCISE));
        assertEquals(List.of(PROGRAM), exercise.select(".attempt-list pre").eachText());
        assertTrue(exercise.select(".attempt-facts").text().contains("Does not compile"), exercise.text());
        Document quiz = grace.page(path("ada", QUIZ));
        assertEquals(1, quiz.select(".attempt-list pre").size(), quiz.text());
        assertEquals(
                0, grace.page(path("emmy", QUIZ)).select(".attempt-list pre").size());
    }

    @Test
    @Order(3)
    void whatIsDueIsMissingOrLateAndWithoutADateNeither() {
        Element form = grace.page(gradebook).selectFirst("form[action$=/due-dates]");
        assertEquals(
                303,
                grace.submit(form, "activity", EXERCISE, "due", "2020-01-01T08:00")
                        .statusCode());
        Document page = grace.page(gradebook);
        assertEquals("0 late", cell(page, "ada", EXERCISE).text());
        assertEquals("missing", cell(page, "emmy", EXERCISE).text());
        assertEquals("none", cell(page, "emmy", QUIZ).className());
        assertEquals(
                422, grace.submit(form, "activity", EXERCISE, "due", "soon").statusCode());
        assertEquals(
                404, grace.submit(form, "activity", "exercise/none", "due", "").statusCode());
        assertEquals(303, grace.submit(form, "activity", EXERCISE, "due", "").statusCode());
        assertEquals("none", cell(grace.page(gradebook), "emmy", EXERCISE).className());
    }

    @Test
    @Order(4)
    void aScoreIsOverruledWithAReasonThatTheLearnerReadsAndComesBack() {
        String path = path("ada", EXERCISE);
        Element form = grace.page(path).selectFirst("form[action$=/marks]");
        for (String wrong : List.of("", "101", "-1", "ten")) {
            HttpResponse<String> refused = grace.submit(form, "kind", "overrule", "score", wrong, "note", "why");
            assertEquals(422, refused.statusCode(), wrong);
        }
        assertEquals(
                422,
                grace.submit(form, "kind", "overrule", "score", "80", "note", " ")
                        .statusCode());
        assertEquals("0", cell(grace.page(gradebook), "ada", EXERCISE).text());

        assertEquals(
                303,
                grace.submit(form, "kind", "overrule", "score", "87.5", "note", "said <b>aloud</b>")
                        .statusCode());
        assertEquals(
                303,
                grace.submit(form, "kind", "comment", "score", "", "note", "well done")
                        .statusCode());
        assertEquals(
                "87.5 set by hand", cell(grace.page(gradebook), "ada", EXERCISE).text());
        Document read = ada.page(path);
        assertEquals(
                List.of("said <b>aloud</b>", "well done"),
                read.select(".mark-note").eachText());
        assertTrue(read.text().contains("computed: 0"), read.text());
        assertEquals(null, read.selectFirst("form[action$=/marks]"));
        String token = ada.csrf("/classes");
        assertEquals(
                403,
                ada.post(path + "/marks", "_csrf", token, "kind", "comment", "note", "mine")
                        .statusCode());

        assertEquals(
                303,
                grace.submit(form, "kind", "withdrawal", "score", "", "note", "a mistake")
                        .statusCode());
        assertEquals("0", cell(ada.page(gradebook), "ada", EXERCISE).text());
        assertEquals(3, ada.page(path).select(".mark-note").size(), "nothing is forgotten");
    }

    @Test
    @Order(5)
    void theTableIsAFileForASpreadsheetToo() {
        HttpResponse<String> csv = grace.get(gradebook + ".csv");
        assertEquals(200, csv.statusCode());
        List<String> lines = csv.body().lines().toList();
        assertTrue(lines.get(0).startsWith("\uFEFFUsername,Name,Average,"), lines.get(0));
        assertEquals(3, lines.size());
        assertTrue(lines.get(1).startsWith("ada,"), lines.get(1));
        assertFalse(csv.body().contains("<"), csv.body());
    }

    @Test
    @Order(6)
    void enterInTheFieldOfTheScoreSetsItAndNoScoreIsLostInAComment() {
        String path = path("emmy", EXERCISE);
        Element form = grace.page(path).selectFirst("form[action$=/marks]");
        assertEquals("overrule", form.selectFirst("button[type=submit]").val());
        HttpResponse<String> refused = grace.submit(form, "kind", "comment", "score", "80", "note", "said aloud");
        assertEquals(422, refused.statusCode());
        Document page = Jsoup.parse(refused.body());
        assertTrue(page.select("#form-error").text().contains("There is a score"), page.text());
        assertEquals("said aloud", page.select("#mark-note").text());
        assertEquals("80", page.select("#mark-score").val());
        assertEquals(0, grace.page(path).select(".mark-note").size());
    }

    @Test
    @Order(7)
    void aRefusedMarkKeepsWhatWasTyped() {
        Element form = grace.page(path("emmy", EXERCISE)).selectFirst("form[action$=/marks]");
        assertTrue(form.text().contains("2,000 characters"), form.text());
        for (String score : List.of("101", "50,5", "")) {
            Document page = refused(form, score, "a long\nreason");
            assertEquals("a long\nreason", page.select("#mark-note").first().wholeText(), score);
            assertEquals(score, page.select("#mark-score").val());
        }
        String tooLong = "x".repeat(2_001);
        Document page = refused(form, "50", tooLong);
        assertEquals(tooLong, page.select("#mark-note").text());
        assertEquals("50", page.select("#mark-score").val());
    }

    private static Document refused(Element form, String score, String note) {
        HttpResponse<String> refused = grace.submit(form, "kind", "overrule", "score", score, "note", note);
        assertEquals(422, refused.statusCode(), score);
        return Jsoup.parse(refused.body());
    }

    @Test
    @Order(8)
    void aDateThatIsNoneIsRefusedAndTheFormKeepsIt() {
        Document page = grace.page(gradebook);
        Element form = page.selectFirst("form[action$=/due-dates]");
        String zone = ZoneId.systemDefault().getId();
        assertTrue(page.select("section[aria-labelledby=due-dates]").text().contains(zone), page.text());
        for (String wrong : List.of("+12026-03-01T08:00", "0000-03-01T08:00", "2030-02-31T08:00", "soon")) {
            HttpResponse<String> answer = grace.submit(form, "activity", EXERCISE, "due", wrong);
            assertEquals(422, answer.statusCode(), wrong);
            Document refused = Jsoup.parse(answer.body());
            assertTrue(refused.select("#form-error").text().contains("no date and time"), wrong);
            assertEquals(wrong, refused.select("#due-at").val());
            assertEquals(
                    EXERCISE, refused.select("#due-activity option[selected]").val());
            assertEquals("none", cell(refused, "emmy", EXERCISE).className());
        }
    }

    @Test
    @Order(9)
    void theFileForASpreadsheetSaysWhatIsLateMissingAndSetByHand() {
        Element dates = grace.page(gradebook).selectFirst("form[action$=/due-dates]");
        grace.submit(dates, "activity", EXERCISE, "due", "2020-01-01T08:00");
        Element marks = grace.page(path("ada", EXERCISE)).selectFirst("form[action$=/marks]");
        grace.submit(marks, "kind", "overrule", "score", "87.5", "note", "said aloud");
        assertEquals(
                "87.5 late, set by hand",
                cell(grace.page(gradebook), "ada", EXERCISE).text());
        List<List<String>> rows = CsvReader.builder()
                .ofCsvRecord(grace.get(gradebook + ".csv").body())
                .stream()
                .map(CsvRecord::getFields)
                .toList();
        int state = IntStream.range(0, rows.get(0).size())
                .filter(column -> rows.get(0).get(column).endsWith("state (due 1 Jan 2020, 08:00)"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rows.get(0)));
        assertEquals(List.of("87.5", "late, set by hand"), rows.get(1).subList(state - 1, state + 1));
        assertEquals(List.of("", "missing"), rows.get(2).subList(state - 1, state + 1));
    }

    @Test
    @Order(10)
    void theLegendSaysWhatTheAverageIsOf() {
        assertTrue(grace.page(gradebook).text().contains("Average: the mean of what was handed in"));
    }

    @Test
    @Order(11)
    void whatIsKeptForAnActivityThatIsGoneIsNamed() {
        CourseFolder folder = CourseFolder.empty();
        folder.write("quizzes/gone.yml", QUIZ_FILE);
        folder.write("quizzes/stays.yml", QUIZ_FILE);
        try (TestApp other = TestApp.startInDevelopment(folder.root(), TestApp.temporaryFolder())) {
            Reader teacher = other.instructor().reading("en");
            String path = teacher.submit(teacher.page("/classes").selectFirst("form[action=/classes]"), "title", "Two")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            Reader learner = other.reader().reading("en");
            learner.submit(
                    learner.page("/account/sign-up").selectFirst("main form"),
                    "username",
                    "ada",
                    "password",
                    "correct horse battery");
            String code = teacher.page(path).select("strong.class-code").text();
            learner.submit(learner.page("/classes/join?code=" + code).selectFirst("form[action=/classes/join]"));
            Document table = teacher.page(path + "/gradebook");
            assertFalse(table.text().contains("Kept, but not shown"));
            teacher.submit(
                    table.selectFirst("form[action$=/due-dates]"), "activity", "quiz/gone", "due", "2020-01-01T08:00");
            Element marks = teacher.page(
                            cell(table, "ada", "quiz/gone").selectFirst("a").attr("href"))
                    .selectFirst("form[action$=/marks]");
            teacher.submit(marks, "kind", "overrule", "score", "80", "note", "said aloud");
            folder.delete("quizzes/gone.yml");
            learner.page("/quizzes/stays"); // reads the course again
            String shown = teacher.page(path + "/gradebook").text();
            assertTrue(shown.contains("Kept, but not shown: gone (scores set by hand: 1, due dates: 1)"), shown);
            assertFalse(learner.page(path + "/gradebook").text().contains("Kept, but not shown"));
        }
    }
}
