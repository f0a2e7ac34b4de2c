package normbook.editor;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Optional;
import normbook.content.ContentFolder;
import normbook.content.page.LessonRenderer;
import normbook.exercise.Tryouts;
import normbook.language.Language;
import normbook.language.Messages;
import normbook.lesson.Course;
import normbook.lesson.CourseDraft;
import normbook.lesson.CourseImport;
import normbook.storage.Database;
import normbook.web.RequestException;
import normbook.web.Views;

/** What the editor's pages share. */
public record Editor(
        ContentFolder folder,
        LessonRenderer renderer,
        Course course,
        CourseImport courseImport,
        Database database,
        Tryouts tryouts,
        Views views,
        InstantSource clock) {

    Saving saving() {
        return new Saving(this);
    }

    Publishing publishing() {
        return new Publishing(course, clock);
    }

    /** The file that a request names. */
    static EditableFile file(Context ctx, String path) {
        return EditableFile.of(path).orElseThrow(() -> RequestException.notFound(shortened(path, ctx)));
    }

    /** Of the course as it is. */
    EditorIndex index(Language language) {
        return new EditorIndex(course.draft(), clock.instant(), language, folder);
    }

    /** Said after a save of what is meant for learners and cannot be shown to them. */
    Optional<String> brokenNow(EditableFile file, Messages messages) {
        EditableFile whole = file.isOfExercise() ? ExerciseFiles.file(file.slug(), "exercise.yml") : file;
        if (!EditorIndex.BROKEN.equals(index(messages.language()).entry(whole).state())) return Optional.empty();
        return StateController.blocking(whole, course.draft()).stream()
                .findFirst()
                .map(first -> messages.text("editor.saved.broken", first.place() + ": " + first.message(messages)));
    }

    /** @throws Refusal where the text is none that could be read from a file */
    CourseDraft check(EditableFile file, String text) {
        return courseImport.check(file.path(), text);
    }

    private static String shortened(String path, Context ctx) {
        if (path == null) return ctx.path();
        return path.length() > 100 ? path.substring(0, 100) + "…" : path;
    }
}
