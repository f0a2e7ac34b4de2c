package normbook.lesson;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import normbook.content.ContentFolder;
import normbook.storage.Database;

/** Reads the content folder and publishes what it holds; of what was read before only what has changed. */
public final class CourseImport {
    private final Course course;
    private final CourseSource source;
    private final Database database;
    private final NoteChecks checks;
    private final ReadNotes kept;
    private String seen = "";

    public CourseImport(Course course, CourseSource source, Database database) {
        this(course, source, database, NoteChecks.thisProgram());
    }

    /** @param program under whose name what is found is kept over a restart */
    public static CourseImport as(String program, Course course, CourseSource source, Database database) {
        return new CourseImport(course, source, database, program);
    }

    private CourseImport(Course course, CourseSource source, Database database, String program) {
        this.course = course;
        this.source = source;
        this.database = database;
        checks = new NoteChecks(program);
        kept = new ReadNotes(database.read(checks::load));
    }

    public synchronized CourseDraft run() {
        // Taken before reading: a file that changes meanwhile is read again.
        seen = fingerprint();
        CourseDraft draft = CourseReader.read(source, kept);
        course.publish(draft);
        if (draft.read() > 0) {
            database.write(handle -> {
                checks.store(handle, kept);
                return null;
            });
        }
        return draft;
    }

    /** Where files have changed since they were read, by whomever. */
    public synchronized void refresh() {
        if (!fingerprint().equals(seen)) run();
    }

    /** What would be found with another text in one of the files; nothing is written, and no reader sees it. */
    public CourseDraft check(Path file, String text) {
        return check(files -> files.with(file, text));
    }

    /** What would be found with other files; nothing is written, and no reader sees it. */
    public CourseDraft check(UnaryOperator<ContentFolder> changed) {
        ReadNotes known;
        synchronized (this) {
            known = kept.copy();
        }
        synchronized (checks) {
            return CourseReader.read(source.with(changed), known);
        }
    }

    /** Another text as soon as a file has changed. */
    private String fingerprint() {
        return source.folder().fingerprint();
    }
}
