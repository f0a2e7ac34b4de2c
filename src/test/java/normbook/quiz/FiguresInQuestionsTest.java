package normbook.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Map;
import normbook.CourseFolder;
import normbook.TestApp;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A drawing beside a quiz or a note is shown in its questions. */
class FiguresInQuestionsTest {
    private static final String DRAWING =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M0 0h10\"/></svg>";
    private static final String QUIZ = """
            title: 圖
            questions:
              - id: a
                type: numeric
                prompt: |
                  看圖。

                  ![一條線](figures/line.svg)
                answer: 10
                tolerance: 0
                explanation: 線長 10。
            """;

    private final CourseFolder folder = CourseFolder.empty()
            .write("quizzes/line.yml", QUIZ)
            .write("quizzes/figures/line.svg", DRAWING)
            .write("lessons/drawn.svg", DRAWING)
            .note("note", "筆記", "1", "看圖：\n\n   ![一條線](drawn.svg)\n\n   多長？|10");

    @Test
    void itIsDrawnInThePageOfTheQuizAndOfTheNote() {
        assertEquals(List.of(), folder.problems());
        try (TestApp app = TestApp.start(folder.root(), TestApp.temporaryFolder(), Map.of("NORMBOOK_WORKERS", "1"))) {
            for (String path : List.of("/quizzes/line", "/quizzes/note")) {
                Document page = app.reader().page(path);
                assertNotNull(page.selectFirst(".question-prompt figure svg[aria-label=一條線]"), path);
            }
        }
    }

    @Test
    void oneThatIsNotThereIsReportedWhereItIsAsked() {
        folder.delete("quizzes/figures/line.svg");
        assertEquals(List.of("quizzes/line.yml:8 content.figure.missing"), folder.problems());
    }
}
