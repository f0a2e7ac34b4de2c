package normbook.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import normbook.CourseFolder;
import normbook.TestApp;
import normbook.TestCatalog;
import normbook.content.ContentFolder;
import normbook.content.Problem;
import normbook.content.page.LessonRenderer;
import normbook.exercise.Exercises;
import normbook.language.Language;
import normbook.language.Messages;
import normbook.notebook.NotebookCatalog;
import normbook.quiz.QuizCatalog;
import normbook.search.SearchIndex;
import normbook.storage.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CourseImportTest {
    private final CourseFolder content = CourseFolder.empty()
            .note("a", "甲", "1", "一|答")
            .note("b", "乙", "2", "二|答")
            .write("lessons/broken.md", "+++\ntitle = \"丙\"\n+++\n## 說明知識\n\n$\\frac{1}$\n\n![圖](x.svg)\n");

    private final Path data = TestApp.temporaryFolder();
    private Database database = Database.open(data);
    private CourseImport files = open();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void onlyWhatChangedIsReadAgain() {
        CourseDraft first = files.run();
        assertEquals(3, first.read());
        content.note("b", "乙二", "2", "二|答");
        CourseDraft second = files.run();
        assertEquals(1, second.read());
        assertSame(first.lessons().get(0), second.lessons().get(0));
        assertSame(first.quizzes().get(0), second.quizzes().get(0));
        assertEquals("乙二", second.lessons().get(1).first().title());
        assertEquals(0, files.run().read());
    }

    @Test
    void aNewDrawingOrAnnotationMakesItsNoteAnother() {
        assertEquals(2, files.run().problems().size());
        content.write("lessons/x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>");
        assertEquals(1, files.run().problems().size());
        content.write("lessons/a.annotations.yml", "lesson: a\nannotations:\n  - {id: x}\n");
        CourseDraft draft = files.run();
        assertEquals(1, draft.read());
        assertEquals(2, draft.problems().size());
    }

    @Test
    void aPictureThatComesWhereverItStandsMakesItsNoteAnother() {
        content.delete("lessons/broken.md")
                .write("lessons/seen.md", "+++\ntitle = \"圖\"\n+++\n![圖](a.png) ![圖](/shared/b.png)\n");
        assertEquals(2, files.run().problems().size());
        content.write("lessons/a.png", "a");
        assertEquals(1, files.run().problems().size());
        content.write("shared/b.png", "b");
        assertEquals(List.of(), files.run().problems());
    }

    @Test
    void aStartLooksOnlyAtWhatHasChangedSinceTheLastOneAndFindsTheSame() {
        List<Problem> found = files.run().problems();
        database.close();
        database = Database.open(data);
        files = open();
        CourseDraft again = files.run();
        assertEquals(0, again.read());
        assertEquals(texts(found), texts(again.problems()));
        content.delete("lessons/broken.md").note("a", "甲一", "1", "一|答");
        CourseDraft changed = files.run();
        assertEquals(1, changed.read());
        assertEquals(List.of(), changed.problems());
    }

    @Test
    void anotherProgramLooksAtEverythingAnew() {
        files.run();
        assertEquals(
                3,
                CourseImport.as("another", course(), source(), database).run().read());
    }

    private CourseImport open() {
        return CourseImport.as("this", course(), source(), database);
    }

    private CourseSource source() {
        return new CourseSource(folder(), renderer(), TestCatalog.NO_REFERENCES);
    }

    private Course course() {
        return new Course(
                database,
                new Course.Catalogs(new QuizCatalog(), new Exercises(), new NotebookCatalog(), new SearchIndex()),
                Clock.systemUTC());
    }

    private ContentFolder folder() {
        return new ContentFolder(content.root());
    }

    private LessonRenderer renderer() {
        return LessonRenderer.of(folder());
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream()
                .map(problem ->
                        problem.place() + " " + problem.severity() + " " + problem.message(Messages.of(Language.EN)))
                .toList();
    }
}
