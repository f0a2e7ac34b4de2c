package normbook.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import normbook.Reader;
import normbook.Samples;
import normbook.TestApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /api/exercises/{slug}/submissions} as programs and our own page use it. */
class SubmissionApiTest {
    private static final String SAMPLES = "content/exercises/batch-norm-forward/submissions/";
    private static final String PATH = "/api/exercises/batch-norm-forward/submissions";
    private static final String PAGE = "/exercises/batch-norm-forward";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestApp app = TestApp.shared();
    private final Reader reader = app.reader();

    @ParameterizedTest
    @CsvSource({
        "accepted/TwoPass, true",
        "unstable/NaiveVariance, true",
        "wrong_answer/ReturnsNaN, true",
        "runtime_error/IndexOutOfBounds, true",
        "limit_exceeded/EndlessRecursion, true",
        "forbidden/ExitsTheProgram, false",
        "compile_error/MissingSemicolon, false"
    })
    void everyVerdictHasTheKeysAndTypesOfTheContract(String sample, boolean tried) throws Exception {
        JsonNode json = verdict(Samples.source(SAMPLES + sample + ".java"));
        assertEquals(sample.replaceFirst("/.*", ""), json.path("verdict").asText());
        assertEquals(
                Set.of(
                        "id",
                        "exercise",
                        "verdict",
                        "score",
                        "message",
                        "cases",
                        "misconception",
                        "diagnostics",
                        "budget",
                        "output",
                        "graded_ms",
                        "counterexample"),
                keys(json));
        boolean small = Set.of("wrong_answer", "unstable", "runtime_error")
                .contains(json.path("verdict").asText());
        assertEquals(
                small ? Set.of("inputs", "call", "message", "first_difference", "steps") : Set.of(),
                keys(json.get("counterexample")));
        assertTrue(json.get("id").isTextual());
        assertEquals("batch-norm-forward", json.get("exercise").asText());
        assertTrue(json.get("score").isNumber());
        assertTrue(json.get("graded_ms").isFloatingPointNumber(), json.get("graded_ms") + "");
        assertEquals(Set.of("zh-TW", "en"), keys(json.get("message")));
        assertTrue(
                json.get("misconception").isNull() || json.get("misconception").isObject());
        assertTrue(json.get("budget").isNull() || Set.of("used", "limit").equals(keys(json.get("budget"))));
        assertEquals(
                tried ? ShippedExercises.find("batch-norm-forward").cases().size() : 0,
                json.get("cases").size());
        json.get("cases").forEach(SubmissionApiTest::assertCase);
        for (JsonNode diagnostic : json.get("diagnostics")) {
            assertEquals(Set.of("line", "column", "message"), keys(diagnostic));
            assertTrue(
                    diagnostic.get("line").isInt() && diagnostic.get("column").isInt());
        }
    }

    private static void assertCase(JsonNode one) {
        assertEquals(
                Set.of("name", "title", "hidden", "passed", "weight", "law", "message", "first_difference", "inputs"),
                keys(one));
        assertTrue(one.get("weight").isInt() && one.get("weight").asInt() > 0);
        assertTrue(one.get("hidden").isBoolean() && one.get("passed").isBoolean());
        assertTrue(one.get("law").isNull() || one.get("law").isTextual());
        assertEquals(one.get("passed").asBoolean(), one.get("message").isNull(), one.toString());
        JsonNode difference = one.get("first_difference");
        if (difference.isNull()) return;
        assertEquals(Set.of("output", "index", "expected", "actual"), keys(difference));
        assertFalse(one.get("hidden").asBoolean() || one.get("passed").asBoolean(), one.toString());
        assertTrue(difference.get("index").isArray() && isNumber(difference.get("expected")));
    }

    /** JSON has no NaN: it is a string there. */
    private static boolean isNumber(JsonNode json) {
        return json.isNumber() || Double.isNaN(Double.parseDouble(json.asText()));
    }

    @Test
    void aReaderWhoDoesNotWaitGetsTheIdAndThePositionAndLaterTheVerdict() throws Exception {
        String source = Samples.source(SAMPLES + "limit_exceeded/CatchesEverything.java");
        HttpResponse<String> response = reader.postJson(PATH, json(source), "Prefer", "respond-async, wait=1");
        JsonNode first = JSON.readTree(response.body());
        if (response.statusCode() == 202) assertTrue(first.get("verdict").isNull(), response.body());
        JsonNode later = awaitVerdict(first.get("id").asText());
        assertEquals("limit_exceeded", later.get("verdict").asText());
        assertEquals(first.get("id"), later.get("id"));
    }

    @Test
    void nobodyElseFindsASubmission() throws Exception {
        JsonNode mine = verdict(Samples.source(SAMPLES + "compile_error/MissingReturn.java"));
        String id = mine.get("id").asText();
        for (Reader other : List.of(app.reader(), app.instructor())) {
            HttpResponse<String> api = other.get(PATH + "/" + id);
            assertEquals(404, api.statusCode());
            assertFalse(api.body().contains("Solution"), api.body());
            assertEquals(404, other.get(PAGE + "/submissions/" + id).statusCode());
            assertEquals(
                    404,
                    other.get(PAGE + "/submissions/" + id, "X-Fragment", "verdict")
                            .statusCode());
        }
        assertEquals(200, reader.get(PATH + "/" + id).statusCode());
        assertEquals(
                404, reader.get(PATH.replace("forward", "backward") + "/" + id).statusCode());
    }

    /** The program finds a hidden case by its size and tries every way out that there is. */
    @Test
    void numbersOfHiddenCasesLeaveByNoWay() throws Exception {
        String source = """
            class Solution {
                static double[][] kept;
                static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
                    if (kept != null) return kept;
                    if (x.length != 64) return new double[x.length][gamma.length];
                    System.out.println("LEAK" + java.util.Arrays.deepToString(x));
                    kept = x;
                    throw new IllegalStateException("LEAK" + java.util.Arrays.deepToString(x));
                }
            }
            """;
        JsonNode json = verdict(source);
        assertEquals("runtime_error", json.get("verdict").asText());
        assertTrue(json.get("output").isNull(), json.toString());
        String place = PAGE + "/submissions/" + json.get("id").asText();
        for (String body : List.of(
                json.toString(),
                reader.get(place).body().replaceAll("(?s)<section class=\"submitted-source.*", ""),
                reader.get(place, "X-Fragment", "verdict").body())) {
            assertFalse(body.contains("LEAK"), body);
        }
        for (JsonNode one : json.get("cases")) {
            if (!one.get("hidden").asBoolean()) continue;
            assertTrue(one.get("first_difference").isNull());
            assertTrue(one.get("inputs").isEmpty());
            assertTrue(one.get("message").toString().replace("zh-TW", "").matches("\\D+"), one.toString());
        }
        assertTrue(reader.page(place).text().contains("程式印出的內容不顯示"));
    }

    @Test
    void aProgramThatPrintsNothingIsNotToldOfOutput() throws Exception {
        JsonNode json = verdict(Samples.source(SAMPLES + "accepted/Welford.java"));
        assertEquals("", json.get("output").asText("null"));
        String place = PAGE + "/submissions/" + json.get("id").asText();
        assertFalse(reader.page(place).text().contains("不顯示"));
        assertTrue(reader.page(place).selectFirst(".verdict-time").text().matches(".* \\d+\\.\\d m?s"));
    }

    @Test
    void aSourceThatCannotBeGradedIsRefusedInWords() {
        assertRefused(422, "The program is empty", json(""));
        assertRefused(422, "The program is empty", json(" \r\n\t"));
        assertRefused(413, "65 KB; 64 KB are the most", json("//" + "x".repeat(64 * 1024)));
        assertRefused(413, "KB are the most", json("//" + "名".repeat(30_000)));
        assertRefused(413, "512", json("//" + "x".repeat(600_000)));
        assertRefused(400, "", "{\"source\": 5}");
        assertRefused(400, "", "{\"source\"");
        assertRefused(400, "", "[]");
        assertRefused(400, "", "");
        assertRefused(400, "UTF-8", "{\"source\": \"\\ud800\"}");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin = "{\"source\": \"// é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                400, app.reader().postBytes(PATH, "application/json", latin).statusCode());
        String form = "source=%E9";
        HttpResponse<String> page = reader.postBytes(
                PAGE + "/submissions",
                "application/x-www-form-urlencoded",
                ("_csrf=" + reader.csrf(PAGE) + "&" + form).getBytes(StandardCharsets.US_ASCII));
        assertEquals(400, page.statusCode());
    }

    @Test
    void theLargestSourceIsGraded() throws Exception {
        String source = Samples.source(SAMPLES + "accepted/TwoPass.java");
        String padded = source + "//" + "x".repeat(64 * 1024 - source.length() - 2);
        assertEquals("accepted", verdict(padded).get("verdict").asText());
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoMistakes() throws Exception {
        String source =
                "\uFEFF" + Samples.source(SAMPLES + "accepted/TwoPass.java").replace("\n", "\r\n");
        assertEquals("accepted", verdict(source).get("verdict").asText());
        String broken = Samples.source(SAMPLES + "compile_error/MissingSemicolon.java");
        JsonNode unix = verdict(broken);
        JsonNode windows = verdict("\uFEFF" + broken.replace("\n", "\r\n"));
        assertEquals(unix.get("diagnostics"), windows.get("diagnostics"));
    }

    @Test
    void unicodeComesBackAsItWasSent() throws Exception {
        String source = Samples.source(SAMPLES + "accepted/TwoPass.java")
                .replace("class Solution {", "class Solution {\n    // 變異數 𝜎² \u202e😀 <b>&amp;</b>\n");
        JsonNode json = verdict(source);
        assertEquals("accepted", json.get("verdict").asText());
        String shown = reader.page(PAGE + "/submissions/" + json.get("id").asText())
                .select(".code-lines")
                .text();
        assertTrue(shown.contains("變異數 𝜎² \u202e😀 <b>&amp;</b>"), shown);
        assertTrue(reader.page(PAGE).selectFirst("textarea").text().contains("變異數 𝜎²"));
    }

    @Test
    void thePastIsListedNewestFirstAndOnlyForItsOwner() throws Exception {
        String first = verdict("class A {}").get("id").asText();
        String second = verdict("class B {").get("id").asText();
        List<String> links = reader.page(PAGE).select(".history-list a").eachAttr("href");
        assertEquals(List.of(PAGE + "/submissions/" + second, PAGE + "/submissions/" + first), links);
        assertEquals(0, app.reader().page(PAGE).select(".history-list a").size());
    }

    @Test
    void theSameSourceAfterItsVerdictIsANewSubmission() throws Exception {
        String source = Samples.source(SAMPLES + "compile_error/UnknownVariable.java");
        assertNotEquals(
                verdict(source).get("id").asText(), verdict(source).get("id").asText());
    }

    @Test
    void anUnknownExerciseOrSubmissionIsSaidInBothLanguages() throws Exception {
        for (String path : List.of("/api/exercises/nothing/submissions", PATH.replace("forward", "%2e%2e"))) {
            HttpResponse<String> response = app.reader().postJson(path, json("class A {}"));
            assertEquals(404, response.statusCode(), response.body());
            assertEquals(
                    Set.of("zh-TW", "en"), keys(JSON.readTree(response.body()).at("/error/message")));
        }
        assertEquals(404, reader.get(PATH + "/no-such-id").statusCode());
        assertEquals(404, reader.get(PATH + "/" + "x".repeat(2_000)).statusCode());
    }

    private void assertRefused(int status, String words, String body) {
        HttpResponse<String> response = app.reader().postJson(PATH, body);
        assertEquals(status, response.statusCode(), response.body());
        assertTrue(response.body().contains(words), response.body());
    }

    private JsonNode verdict(String source) throws Exception {
        HttpResponse<String> response = reader.postJson(PATH, json(source), "X-CSRF-Token", reader.csrf(PAGE));
        assertTrue(response.statusCode() == 200 || response.statusCode() == 202, response.body());
        return awaitVerdict(JSON.readTree(response.body()).get("id").asText());
    }

    private JsonNode awaitVerdict(String id) throws Exception {
        Instant deadline = Instant.now().plusSeconds(90);
        HttpResponse<String> response = reader.get(PATH + "/" + id);
        while (response.statusCode() == 202) {
            assertTrue(Instant.now().isBefore(deadline), response.body());
            response = reader.get(PATH + "/" + id);
        }
        assertEquals(200, response.statusCode(), response.body());
        return JSON.readTree(response.body());
    }

    private static String json(String source) {
        return JSON.createObjectNode().put("source", source).toString();
    }

    private static Set<String> keys(JsonNode json) {
        Set<String> keys = new TreeSet<>();
        json.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
