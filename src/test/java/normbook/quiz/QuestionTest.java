package normbook.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import normbook.language.Language;
import normbook.language.LocalizedText;
import normbook.web.RequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {
    private static final LocalizedText TEXT = LocalizedText.of(Language.EN, "text");
    private static final Question NUMERIC = numeric(2.5, 0.005);

    @ParameterizedTest
    @CsvSource({
        "a b d, 1",
        "a, 0.6",
        "a b, 0.8",
        "a b c d e, 0.6",
        "c e, 0",
        "a b d c, 0.8",
        "b b b, 0.6",
    })
    void aMultipleChoiceScoresTheShareOfChoicesJudgedRight(String chosen, double score) {
        assertScore(score, choices("multiple", "abd", "ce"), chosen.split(" "));
    }

    @Test
    void aSingleChoiceAndATruthAreRightOrWrong() {
        for (String type : List.of("single", "truefalse")) {
            assertScore(1, choices(type, "a", "bcd"), "a");
            assertScore(0, choices(type, "a", "bcd"), "b");
        }
    }

    @Test
    void choicesOfNothingOfAnotherQuestionOrTooManyAreRefused() {
        Question single = choices("single", "a", "b");
        assertRefused("quiz.error.nothing-chosen", single);
        assertRefused("quiz.error.unknown-choice", single, "c");
        assertRefused("quiz.error.unknown-choice", single, "");
        assertRefused("quiz.error.unknown-choice", single, "a", "b");
        assertRefused("quiz.error.nothing-chosen", choices("multiple", "a", "b"));
        assertRefused("quiz.error.unknown-choice", choices("multiple", "a", "b"), "a", "c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2.5", "+2.5", "2.50", "2.505", "2.495", " 2.5 ", "5/2", "5 / 2", "10/4.0", "25e-1", "2.5E0", "２．５",
                "５／２", "＋２．５", "　2.5", "-5/-2", "−5/−2", "02.5", "2.5e+00"
            })
    void aNumberWithinTheToleranceIsRight(String response) {
        assertScore(1, NUMERIC, response);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5051", "2.4949", "-2.5", "0", "25", "1e300", "-1e300", "1/3", "2", "1e-400"})
    void aNumberBeyondTheToleranceIsWrong(String response) {
        assertScore(0, NUMERIC, response);
    }

    @Test
    void theEdgeOfAToleranceBelongsToTheRightSideInEveryMagnitude() {
        assertScore(1, numeric(1.01, 0.005), "1.015");
        assertScore(1, numeric(0.1, 0.2), "0.3");
        assertScore(1, numeric(0, 0), "0");
        assertScore(1, numeric(0.1, 0), "1/10");
        assertScore(1, numeric(1.0 / 3, 0), "1/3");
        assertScore(0, numeric(0, 0), "1e-300");
        assertScore(1, numeric(1e20, 1), "1e20");
        assertScore(0, numeric(1e8, 1), "100000002");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "-Infinity",
                "1e999",
                "-1e999",
                "1/0",
                "0/0",
                "1/0.0",
                "1/1e-999",
                "2,5",
                "1,000",
                "2.5.",
                "1/2/3",
                "/",
                "1/",
                "/2",
                ".",
                "-",
                "--2",
                "1e",
                "e5",
                "0x10",
                "2.5f",
                "2.5d",
                "1_000",
                "二",
                "5²",
                "½",
                "1½",
                "①",
                "٢",
                "2.5 %",
                "1e1000000000",
                "$2.5$"
            })
    void whatIsNoFiniteNumberIsRefusedNotMarkedWrong(String response) {
        assertRefused("quiz.error.not-a-number", NUMERIC, response);
    }

    @Test
    void anEmptyAnswerIsRefused() {
        for (Question question : List.of(NUMERIC, new Question.Open("q#open", TEXT, TEXT))) {
            assertRefused("quiz.error.empty", question);
            assertRefused("quiz.error.empty", question, "");
            assertRefused("quiz.error.empty", question, " \n　 ");
        }
    }

    @Test
    void aHugeAnswerIsRefused() {
        assertRefused("quiz.error.not-a-number", NUMERIC, "1".repeat(10_000));
        assertRefused("quiz.error.not-a-number", NUMERIC, "0".repeat(10_000));
        Question open = new Question.Open("q#open", TEXT, TEXT);
        assertRefused("quiz.error.too-long", open, "字".repeat(20_001));
        assertEquals(
                20_000, Response.to(open, List.of("字".repeat(20_000))).text().length());
    }

    @Test
    void lineEndsOfABrowserCountOnce() {
        Question open = new Question.Open("q#open", TEXT, TEXT);
        String written = "字\n".repeat(10_000);
        assertEquals(
                written,
                Response.to(open, List.of(written.replace("\n", "\r\n"))).text());
    }

    @Test
    void onlyTheFirstOfSeveralTextsIsKept() {
        Question open = new Question.Open("q#open", TEXT, TEXT);
        assertEquals(
                List.of("a"),
                Response.to(open, List.of("a", "b", "c".repeat(50_000))).values());
        assertEquals(List.of("2.5"), Response.to(NUMERIC, List.of("2.5", "3")).values());
    }

    @Test
    void anOpenQuestionIsLeftToTheLearner() {
        Question open = new Question.Open("q#open", TEXT, null);
        assertEquals(Optional.empty(), open.score(Response.to(open, List.of("idea"))));
    }

    @Test
    void everyQuestionComesBackFromItsJsonAsItWas() {
        LocalizedText both = new LocalizedText(java.util.Map.of(Language.ZH_TW, "\"引號\"\n$x$", Language.EN, "text"));
        List<Question> questions = List.of(
                new Question.Open("q#a", both, null),
                new Question.Open("q#b", TEXT, both),
                choices("multiple", "ab", "c"),
                new Question.Numeric("q#n", both, 1.0 / 3, 1e-9, both, List.of(new Question.Mistake(-0.1, 0, TEXT))));
        for (Question question : questions) {
            String json = QuestionJson.write(question);
            Question back = QuestionJson.read(question.id(), question.type(), json);
            assertEquals(question, back);
            assertEquals(json, QuestionJson.write(back));
        }
    }

    private static Question numeric(double answer, double tolerance) {
        return new Question.Numeric("q#number", TEXT, answer, tolerance, TEXT, List.of());
    }

    private static Question choices(String type, String right, String wrong) {
        List<Question.Choice> choices = Stream.of((right + wrong).split(""))
                .map(id -> new Question.Choice(id, TEXT, right.contains(id), TEXT))
                .toList();
        return new Question.Choices("q#choices", TEXT, type, choices);
    }

    private static void assertScore(double score, Question question, String... values) {
        Response response = Response.to(question, Arrays.asList(values));
        assertEquals(score, question.score(response).orElseThrow(), 1e-12, response.toString());
    }

    private static void assertRefused(String key, Question question, String... values) {
        RequestException e = assertThrows(RequestException.class, () -> Response.to(question, Arrays.asList(values)));
        assertEquals("422 " + key, e.getMessage());
    }
}
