package normbook.editor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import normbook.CourseFolder;
import normbook.Reader;
import normbook.TestApp;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files and folders that get another name, are deleted, and come back; over real HTTP, in a real folder. */
class MovedFilesTest {
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final String ONE = "lessons/chapter/one.md";

    private CourseFolder folder;
    private TestApp app;
    private Reader grace;

    @BeforeEach
    void open() {
        folder = CourseFolder.empty();
        folder.write("lessons/chapter/_index.md", "+++\ntitle = \"章\"\n+++\n");
        folder.note("chapter/one", "一", "1", "什麼是一？|一");
        folder.write(
                "lessons/chapter/one.en.md",
                "+++\ntitle = \"One\"\n+++\n## Explain\n\nOne.\n\n## Review\n\n1. What is one?\nAnswer: one\n");
        folder.write("lessons/chapter/one.annotations.yml", "lesson: one\nannotations: []\n");
        folder.note("other", "二", "2", "什麼是二？|二");
        folder.write(
                "lessons/links.md", "+++\ntitle = \"連結\"\n+++\n## 說明知識\n\n見[一](/lessons/one#x)與[題](/quizzes/one)。\n");
        folder.write(
                "quizzes/asked.yml",
                "title: 問\nlesson: one\nquestions:\n  - {id: a, type: open, prompt: 一？, answer: 一}\n");
        folder.write("exercises/small/exercise.yml", "broken").write("exercises/small/figures/a.png", PICTURE);
        app = TestApp.start(folder.root());
        grace = app.instructor();
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void aLessonIsRenamedInAllItsLanguagesWithItsRevisions() throws IOException {
        grace.page("/desk/edit/revisions?path=" + ONE);
        String before = text(ONE);
        HttpResponse<String> moved = move(ONE, "name", "uno", "chapter", "chapter");
        assertEquals(303, moved.statusCode(), moved.body());
        assertEquals(before, text("lessons/chapter/uno.md"));
        assertTrue(exists("lessons/chapter/uno.en.md") && exists("lessons/chapter/uno.annotations.yml"));
        assertFalse(exists(ONE));
        assertEquals(200, app.reader().get("/lessons/uno").statusCode());
        assertEquals(404, app.reader().get("/lessons/one").statusCode());
        Document revisions = grace.page("/desk/edit/revisions?path=lessons/chapter/uno.md");
        assertEquals(
                List.of("Grace", "編輯器以外"),
                revisions.select(".revisions tbody td:nth-child(4)").eachText());
        assertTrue(revisions.text().contains("原來是 " + ONE));
    }

    @Test
    void aLessonGoesToAnotherChapterOrToNone() {
        assertEquals(303, move(ONE, "name", "one", "chapter", "").statusCode());
        assertTrue(exists("lessons/one.md") && exists("lessons/one.en.md"));
        assertEquals(
                303,
                move("lessons/other.md", "name", "other", "chapter", "chapter").statusCode());
        assertTrue(exists("lessons/chapter/other.md"));
        assertEquals(
                422, move("lessons/one.md", "name", "one", "chapter", "nowhere").statusCode());
        assertEquals(422, move("lessons/one.md", "name", "one", "chapter", "..").statusCode());
    }

    @Test
    void whatWouldBreakIsListedAndNothingIsDone() {
        Document looked = Jsoup.parse(submit(
                        ONE,
                        "main form[action='/desk/edit/place']",
                        "name",
                        "uno",
                        "chapter",
                        "chapter",
                        "action",
                        "check")
                .body());
        String broken = looked.select("#move ~ form .problem-list").text();
        assertTrue(broken.contains("lessons/links.md:6") && broken.contains("/lessons/one"), broken);
        assertTrue(broken.contains("/quizzes/one") && broken.contains("quizzes/asked.yml"), broken);
        assertTrue(broken.contains("one.annotations.yml") || broken.contains("uno.annotations.yml"), broken);
        assertTrue(exists(ONE));
        Document place = grace.page("/desk/edit/place?path=lessons/other.md");
        assertEquals("其他地方都不受影響。", place.select("#delete ~ .notice").text());
        Document same = Jsoup.parse(
                submit(ONE, "main form[action='/desk/edit/place']", "name", "one", "chapter", "", "action", "check")
                        .body());
        assertEquals("其他地方都不受影響。", same.select("#move ~ form .notice").text(), "the address stays");
    }

    @Test
    void chaptersAndExercisesAreRenamedAsAWhole() throws IOException {
        assertEquals(303, move("lessons/chapter/_index.md", "name", "part").statusCode());
        assertTrue(exists("lessons/part/one.en.md") && exists("lessons/part/_index.md"));
        assertEquals(200, app.reader().get("/lessons/one").statusCode());
        assertEquals(303, move("exercises/small/exercise.yml", "name", "tiny").statusCode());
        assertArrayEquals(PICTURE, Files.readAllBytes(folder.root().resolve("exercises/tiny/figures/a.png")));
        assertFalse(Files.exists(folder.root().resolve("exercises/small")));
    }

    @Test
    void nothingIsPutOverAnything() throws IOException {
        folder.write("lessons/Taken.md", "mine").write("exercises/Tiny/exercise.yml", "mine");
        for (String name : List.of("Taken", "taken")) {
            HttpResponse<String> refused = move("lessons/other.md", "name", name, "chapter", "");
            assertEquals(409, refused.statusCode(), name);
            assertEquals(name, Jsoup.parse(refused.body()).select("[name=name]").val());
        }
        assertEquals(409, move("exercises/small/exercise.yml", "name", "tiny").statusCode());
        assertEquals("mine", text("lessons/Taken.md"));
        assertEquals(409, move(ONE, "name", "other", "chapter", "").statusCode(), "one of several names is taken");
        assertTrue(exists(ONE) && exists("lessons/chapter/one.en.md"), "none of them was moved");
        assertEquals(
                303, move("lessons/other.md", "name", "Other", "chapter", "").statusCode());
        assertTrue(exists("lessons/Other.md") && !exists("lessons/other.md"));
    }

    @Test
    void namesThatCannotBeAreRefused() {
        for (String name : List.of("", "..", "a/b", "../evil", ".hidden", "a.b", "a\u0000b", "a b", "a".repeat(101))) {
            assertEquals(
                    422, move("lessons/other.md", "name", name, "chapter", "").statusCode(), name);
            assertEquals(422, move("exercises/small/exercise.yml", "name", name).statusCode(), name);
        }
        assertTrue(exists("lessons/other.md") && exists("exercises/small/exercise.yml"));
    }

    @Test
    void whatIsDeletedIsNowhereAndComesBackAsItWas() throws IOException {
        String before = text(ONE);
        assertEquals(303, delete(ONE, "extent", "all").statusCode());
        assertFalse(
                exists(ONE) || exists("lessons/chapter/one.en.md") || exists("lessons/chapter/one.annotations.yml"));
        assertEquals(404, app.reader().get("/lessons/one").statusCode());
        assertFalse(grace.page("/desk/edit").text().contains(ONE));
        Element deleted = grace.page("/desk/edit/deleted").selectFirst(".file-list form");
        assertEquals(303, grace.submit(deleted).statusCode());
        assertEquals(before, text(ONE));
        assertEquals(200, app.reader().get("/lessons/one").statusCode());
        assertEquals(404, grace.submit(deleted).statusCode(), "it is there already");
        assertEquals(
                List.of("Grace", "Grace", "編輯器以外"),
                grace.page("/desk/edit/revisions?path=" + ONE)
                        .select(".revisions tbody td:nth-child(4)")
                        .eachText());
    }

    @Test
    void oneLanguageIsDeletedAlone() {
        assertEquals(303, delete("lessons/chapter/one.en.md", "extent", "one").statusCode());
        assertTrue(exists(ONE) && !exists("lessons/chapter/one.en.md"));
        assertEquals(200, app.reader().get("/lessons/one").statusCode());
    }

    @Test
    void anExerciseComesBackWithItsPicturesButNeverOverAnotherOne() throws IOException {
        assertEquals(303, delete("exercises/small/exercise.yml").statusCode());
        assertFalse(Files.exists(folder.root().resolve("exercises/small")));
        try (Stream<Path> files = Files.walk(folder.root().resolve(".deleted"))) {
            Path picture =
                    files.filter(file -> file.endsWith("a.png")).findFirst().orElseThrow();
            String address = "/images/" + folder.root().relativize(picture);
            assertEquals(404, grace.get(address).statusCode(), "what is deleted is at no address");
        }
        folder.write("exercises/small/exercise.yml", "another");
        Element deleted = grace.page("/desk/edit/deleted").selectFirst(".file-list form");
        assertEquals(409, grace.submit(deleted).statusCode());
        assertEquals("another", text("exercises/small/exercise.yml"));
        folder.delete("exercises/small/exercise.yml");
        assertEquals(303, grace.submit(deleted).statusCode());
        assertArrayEquals(PICTURE, Files.readAllBytes(folder.root().resolve("exercises/small/figures/a.png")));
        assertEquals("broken", text("exercises/small/exercise.yml"));
    }

    @Test
    void aFileThatIsGoneWithoutTheEditorComesBackFromItsRevisions() throws IOException {
        String before = text("lessons/other.md");
        grace.page("/desk/edit/revisions?path=lessons/other.md");
        folder.delete("lessons/other.md");
        Document page = grace.page("/desk/edit/deleted");
        assertEquals(List.of("lessons/other.md"), page.select("#lost ~ ul a").eachText());
        Element restore = grace.page(page.select("#lost ~ ul a").attr("href")).selectFirst(".revisions form");
        assertEquals(303, grace.submit(restore).statusCode());
        assertEquals(before, text("lessons/other.md"));
    }

    /** A link in the place of one of the texts is not moved, so the lesson stays where it is as a whole. */
    @Test
    void ofAMoveThatFailsHalfWayNothingIsLeft() throws IOException {
        Files.createDirectories(folder.root().resolve("lessons/uno.en.md"));
        assertEquals(409, move(ONE, "name", "uno", "chapter", "").statusCode());
        Path outside = Files.writeString(TestApp.temporaryFolder().resolve("x.md"), "x");
        Files.delete(folder.root().resolve("lessons/chapter/one.en.md"));
        Files.createSymbolicLink(folder.root().resolve("lessons/chapter/one.en.md"), outside);
        assertEquals(422, move(ONE, "name", "eins", "chapter", "chapter").statusCode());
        assertEquals(422, delete(ONE, "extent", "all").statusCode());
        assertTrue(exists(ONE) && exists("lessons/chapter/one.annotations.yml"));
        assertFalse(exists("lessons/chapter/eins.md") || exists("lessons/chapter/eins.annotations.yml"));
    }

    @Test
    void whoeverIsEditingAFileThatIsRenamedKeepsTheText() {
        Element open = grace.page("/desk/edit/file?path=lessons/other.md").selectFirst(".authoring-form");
        assertEquals(
                303, move("lessons/other.md", "name", "another", "chapter", "").statusCode());
        String json = "{\"path\":\"lessons/other.md\",\"base\":\""
                + open.select("[name=base]").val() + "\",\"source\":\"typed\"}";
        HttpResponse<String> saved =
                grace.postJson("/api/desk/edit/save", json, "X-CSRF-Token", grace.csrf("/desk/edit"));
        assertEquals(409, saved.statusCode());
        assertTrue(saved.body().contains("lessons/another.md"), saved.body());
        assertFalse(exists("lessons/other.md"));
    }

    @Test
    void linksAreNeitherMovedNorFollowed() throws IOException {
        Path outside = TestApp.temporaryFolder();
        Files.writeString(outside.resolve("secret.md"), "secret");
        Files.createSymbolicLink(folder.root().resolve("lessons/link.md"), outside.resolve("secret.md"));
        Files.createSymbolicLink(folder.root().resolve("lessons/linked"), outside);
        Files.createSymbolicLink(folder.root().resolve(".deleted"), outside);
        assertEquals(422, move("lessons/link.md", "name", "real", "chapter", "").statusCode());
        assertEquals(
                422,
                move("lessons/other.md", "name", "other", "chapter", "linked").statusCode());
        assertEquals(422, delete("lessons/other.md", "extent", "all").statusCode(), "not into a link");
        assertTrue(exists("lessons/other.md") && exists("lessons/link.md"));
        assertEquals(404, grace.get("/desk/edit/place?path=lessons/none.md").statusCode());
        assertEquals(404, grace.get("/desk/edit/place?path=../x.md").statusCode());
    }

    @Test
    void onlyInstructorsMay() {
        for (String path : List.of("/desk/edit/place?path=" + ONE, "/desk/edit/deleted")) {
            assertEquals(303, app.reader().get(path).statusCode());
        }
        for (String path : List.of("/desk/edit/place", "/desk/edit/delete", "/desk/edit/deleted", "/desk/edit/add")) {
            assertEquals(403, app.reader().post(path, "path", ONE, "name", "x").statusCode());
        }
        assertTrue(exists(ONE));
    }

    private HttpResponse<String> move(String path, String... fields) {
        return submit(path, "main form[action='/desk/edit/place']", fields);
    }

    private HttpResponse<String> delete(String path, String... fields) {
        return submit(path, "main form[action='/desk/edit/delete']", fields);
    }

    private HttpResponse<String> submit(String path, String selector, String... fields) {
        return grace.submit(grace.page("/desk/edit/place?path=" + path).selectFirst(selector), fields);
    }

    private boolean exists(String path) {
        return Files.exists(folder.root().resolve(path));
    }

    private String text(String path) throws IOException {
        return Files.readString(folder.root().resolve(path));
    }
}
