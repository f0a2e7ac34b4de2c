package normbook.desk;

import static normbook.quiz.Answers.answer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import normbook.CourseFolder;
import normbook.Reader;
import normbook.TestApp;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A course with one broken file of each kind starts, says so, and everything else works. */
class BrokenCourseTest {
    private static final List<String> PLACES = List.of(
            "exercises/empty/Starter.java",
            "lessons/annotated.annotations.yml:3",
            "lessons/big5.md:1",
            "lessons/good.md:1",
            "lessons/no-answer.md:7",
            "lessons/shortcode.md:5",
            "lessons/toml.md:2",
            "lessons/unclosed.md:1",
            "quizzes/broken.yml:2",
            "quizzes/lonely.yml:2",
            "quizzes/math.yml:3");

    @Test
    void everyBrokenFileIsOnTheDeskInBothLanguagesAndTheRestWorks() {
        try (TestApp app = TestApp.startInDevelopment(broken().root(), TestApp.temporaryFolder())) {
            String said = String.join("\n", app.said());
            PLACES.forEach(place -> assertTrue(said.contains(place + ": "), place + " is not in the log:\n" + said));
            String english = desk(app.instructor().reading("en"));
            String chinese = desk(app.instructor().reading("zh-TW"));
            for (String place : PLACES) {
                assertTrue(english.contains(place), place + " is not on the desk:\n" + english);
                assertTrue(chinese.contains(place), place + " is not on the desk:\n" + chinese);
            }
            assertTrue(english.contains("The front matter is not closed"), english);
            assertTrue(chinese.lines().noneMatch(english.lines().toList()::contains), chinese);
            assertTheRestWorks(app.reader());
        }
    }

    private static CourseFolder broken() {
        return CourseFolder.empty()
                .note("good.zh-tw", "好課", "1", "問一|答一")
                .note("annotated", "有註解", "2", "問|答")
                .write(
                        "lessons/annotated.annotations.yml",
                        "lesson: annotated\nannotations:\n  - {id: a, quote: 沒有, kind: caution, text: x}\n")
                .write("lessons/big5.md", new byte[] {(byte) 0xA7, (byte) 0xE5})
                .write("lessons/good.md", "+++\ntitle = \"重複\"\n+++\n")
                .write("lessons/no-answer.md", "+++\ntitle = \"無\"\n+++\n## 知識測驗\n1. 問一？\n答案：有\n2. 問二？\n")
                .write("lessons/shortcode.md", "+++\ntitle = \"碼\"\n+++\n## 說明知識\n{{< tweet 1 >}}\n")
                .write("lessons/toml.md", "+++\ntitle = 批次\n+++\n# 標題\n")
                .write("lessons/unclosed.md", "+++\ntitle = \"x\"\n")
                .write("quizzes/broken.yml", "title: [x\n")
                .write(
                        "quizzes/lonely.yml",
                        "title: 孤單\nlesson: nowhere\nquestions:\n  - {id: a, type: open, prompt: 問, answer: 答}\n")
                .write(
                        "quizzes/math.yml",
                        "title: 式\nquestions:\n  - {id: a, type: open, prompt: $\\frac$, answer: 答}\n")
                .write("exercises/empty/exercise.yml", "title: x\n");
    }

    /** One line a problem. */
    private static String desk(Reader grace) {
        Document page = grace.page("/desk");
        return String.join("\n", page.select(".problem").eachText());
    }

    private static void assertTheRestWorks(Reader ada) {
        Document home = ada.page("/");
        assertEquals(
                List.of("好課", "有註解", "unclosed", "標題", "無", "碼"),
                home.select(".lesson-list a").eachText().stream()
                        .sorted((a, b) -> Integer.compare(order(a), order(b)))
                        .toList());
        for (var link : home.select(".lesson-list a")) {
            assertEquals(200, ada.get(link.attr("href")).statusCode());
            assertEquals(200, ada.get("/fragments" + link.attr("href")).statusCode());
        }
        assertEquals("answered", answer(ada, "good", "q1", "x").attr("data-state"));
        assertEquals("answered", answer(ada, "no-answer", "q2", "x").attr("data-state"));
        assertEquals("answered", answer(ada, "lonely", "a", "x").attr("data-state"));
        assertEquals(200, ada.get("/quizzes/math").statusCode());
        assertEquals(404, ada.get("/quizzes/broken").statusCode());
        assertEquals(404, ada.get("/lessons/big5").statusCode());
    }

    private static int order(String title) {
        return List.of("好課", "有註解", "unclosed", "標題", "無", "碼").indexOf(title);
    }
}
