package normbook.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import normbook.CourseFolder;
import normbook.Reader;
import normbook.TestApp;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is not published yet is nowhere for learners, and marked for instructors. */
class PublicationTest {
    private static final Instant DUE = Instant.parse("2031-05-01T08:00:00Z");
    private static final AtomicReference<Instant> NOW = new AtomicReference<>();
    private static final List<String> HIDDEN = List.of(
            "/lessons/written",
            "/lessons/planned",
            "/fragments/lessons/written",
            "/quizzes/written",
            "/quizzes/planned",
            "/quizzes/of-written",
            "/quizzes/own-draft",
            "/exercises/batch-statistics",
            "/notebooks/of-written");

    private static TestApp app;
    private static Reader learner;

    @BeforeAll
    static void open() throws IOException {
        NOW.set(DUE.minusSeconds(3600));
        CourseFolder folder = CourseFolder.empty()
                .note("first", "第一課", "1", "什麼是一？|一")
                .note("written", "寫到一半", "2", "什麼是赤道？|赤道")
                .note("planned", "下週上線", "3", "什麼是極光？|極光")
                .note("last", "最後一課", "4", "什麼是四？|四");
        head(folder, "lessons/written.md", "draft = true");
        head(folder, "lessons/planned.md", "publishDate = " + DUE);
        String quiz = """
                title: 小測驗
                %s
                questions:
                  - {id: a, type: open, prompt: 珊瑚？, answer: 珊瑚}
                """;
        folder.write("quizzes/of-written.yml", quiz.formatted("lesson: written"));
        folder.write("quizzes/own-draft.yml", quiz.formatted("draft: true"));
        folder.write(
                "notebooks/of-written.md", "+++\ntitle = \"萵苣\"\nlesson = \"written\"\n+++\n\n```java\n1 + 1\n```\n");
        Path exercise = Path.of("content/exercises/batch-statistics");
        try (Stream<Path> files = Files.list(exercise)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file).replace("lesson: batch-normalization\n", "lesson: written\n");
                folder.write("exercises/batch-statistics/" + file.getFileName(), text);
            }
        }
        folder.write("lessons/last.en.md", "+++\ndraft = true\ntitle = \"Last\"\n+++\n## Explain\n\nArtichoke.\n");
        app = TestApp.start(folder.root(), TestApp.temporaryFolder(), NOW::get);
        learner = app.reader();
        app.instructor();
    }

    private static void head(CourseFolder folder, String file, String line) throws IOException {
        String text = Files.readString(folder.root().resolve(file));
        folder.write(file, text.replaceFirst("\\+\\+\\+\n", "+++\n" + line + "\n"));
    }

    @AfterAll
    static void close() {
        app.close();
    }

    @Test
    void aLearnerFindsNothingOfItAndItAppearsInItsTime() {
        for (String path : HIDDEN) {
            assertEquals(404, learner.get(path).statusCode(), path);
        }
        String home = learner.page("/").text();
        for (String word : List.of("寫到一半", "下週上線", "小測驗", "萵苣", "批次統計量")) {
            assertFalse(home.contains(word), word + " in " + home);
        }
        for (String word : List.of("寫到一半", "赤道", "極光", "珊瑚", "批次統計量")) {
            Document found = learner.page("/search?q=" + word);
            assertEquals(
                    List.of(),
                    found.select("main a[href^='/lessons'], main a[href^='/quizzes']")
                            .eachText(),
                    word);
        }
        assertEquals(
                "/lessons/last",
                learner.page("/lessons/first").select("a[rel=next]").attr("href"));
        assertEquals(
                "/lessons/first",
                learner.page("/lessons/last").select("a[rel=prev]").attr("href"));

        NOW.set(DUE);
        assertEquals(
                "/lessons/planned",
                learner.page("/lessons/first").select("a[rel=next]").attr("href"));
        assertEquals(200, learner.get("/quizzes/planned").statusCode());
        assertTrue(learner.page("/").text().contains("下週上線"));
        assertFalse(learner.page("/search?q=極光")
                .select("main a[href^='/quizzes/planned']")
                .isEmpty());
        assertEquals(404, learner.get("/lessons/written").statusCode(), "a draft has no time");
    }

    @Test
    void anInstructorSeesItWithABadge() {
        Reader instructor = app.instructor();
        for (String path : HIDDEN) {
            assertEquals(200, instructor.get(path).statusCode(), path);
        }
        Document lesson = instructor.page("/lessons/written");
        assertEquals("草稿", lesson.select(".tag-state").text());
        assertEquals("什麼是赤道？", lesson.select(".question-prompt").first().text());
        assertTrue(instructor
                .page("/")
                .select(".lesson-row:contains(寫到一半) .tag-state")
                .text()
                .contains("草稿"));
        assertEquals(
                1, instructor.page("/").select("#exercises ~ ul .tag-state").size());
        Document notebook = instructor.page("/notebooks/of-written");
        assertEquals(1, notebook.select(".notebook-head .tag-state").size());
        assertEquals("1 + 1", notebook.select(".cell-source").text());
        assertEquals(200, instructor.get("/notebooks/of-written/notebook.ipynb").statusCode());
        assertEquals(404, learner.get("/notebooks/of-written/notebook.ipynb").statusCode());
        assertEquals(404, learner.get("/api/notebooks/of-written").statusCode());
        assertEquals(
                1,
                instructor
                        .page("/notebooks")
                        .select(".notebook-list .tag-state")
                        .size());
        assertFalse(learner.page("/notebooks").text().contains("萵苣"));
    }

    @Test
    void aDraftOfAnotherLanguageIsReadByInstructorsAloneAndOnlyWhereTheyAskForIt() {
        Document draft = app.instructor().page("/lessons/last?text=en");
        assertTrue(draft.text().contains("Artichoke"));
        assertEquals("草稿", draft.select(".kicker .tag-state").text());
        assertFalse(app.instructor().page("/lessons/last").text().contains("Artichoke"));
        for (String path : List.of("/lessons/last", "/lessons/last?text=en", "/fragments/lessons/last?text=en")) {
            assertFalse(learner.get(path).body().contains("Artichoke"), path);
        }
        assertFalse(learner.page("/search?q=Artichoke").select("main").text().contains("Last"));
        Document found = app.instructor().page("/search?q=Artichoke");
        assertEquals(
                "/lessons/last?text=en#explain",
                found.select(".hit h2 a").attr("href").toLowerCase());
        assertEquals(1, found.select(".hit .tag-state").size());
    }

    /** By every word of it, in the text, in questions and in exercises; what learners find stays without a mark. */
    @Test
    void theSearchShowsItToInstructorsAlone() {
        NOW.set(DUE.minusSeconds(3600));
        for (String word : List.of("寫到一半", "赤道", "極光", "珊瑚", "批次統計量")) {
            Document found = app.instructor().page("/search?q=" + word);
            assertFalse(found.select(".hit .tag-state").isEmpty(), word);
            assertEquals(
                    0,
                    learner.page("/search?q=" + word).select(".hit .tag-state").size(),
                    word);
        }
        assertEquals(
                0,
                app.instructor()
                        .page("/search?q=最後一課")
                        .select(".hit .tag-state")
                        .size());
    }
}
