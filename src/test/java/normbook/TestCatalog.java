package normbook;

import java.nio.file.Path;
import normbook.content.ContentFolder;
import normbook.exercise.ExerciseCatalog;
import normbook.exercise.ReferenceWorkers;
import normbook.sandbox.LazySandbox;

/** Exercises that are read where no process is to be started. */
public final class TestCatalog {
    /** For content whose references are all the server's. */
    public static final ReferenceWorkers NO_REFERENCES = new ReferenceWorkers(new LazySandbox(() -> {
        throw new AssertionError("a Reference.java, where none was expected");
    }));

    private TestCatalog() {}

    public static ExerciseCatalog read(Path content) {
        return ExerciseCatalog.read(new ContentFolder(content), ExerciseCatalog.none(), NO_REFERENCES);
    }
}
