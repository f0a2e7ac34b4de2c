package normbook.lesson;

import io.javalin.config.RoutesConfig;
import java.util.List;
import normbook.content.ContentFolder;
import normbook.content.page.LessonRenderer;

/** In development: notes and quizzes are read anew at the next page after a file of the content folder has changed. */
public final class CourseRefresh {
    private static final List<String> PAGES =
            List.of("/", "/lessons/*", "/fragments/*", "/quizzes/*", "/search", "/desk");

    private final Course course;
    private final ContentFolder folder;
    private final LessonRenderer renderer;
    private String seen = "";

    public CourseRefresh(Course course, ContentFolder folder, LessonRenderer renderer) {
        this.course = course;
        this.folder = folder;
        this.renderer = renderer;
    }

    public void register(RoutesConfig routes) {
        PAGES.forEach(path -> routes.before(path, ctx -> refresh()));
    }

    private synchronized void refresh() {
        String now = folder.fingerprint();
        if (now.equals(seen)) return;
        course.publish(CourseReader.read(folder, renderer));
        // Taken before reading: a file that changed meanwhile is read again.
        seen = now;
    }
}
