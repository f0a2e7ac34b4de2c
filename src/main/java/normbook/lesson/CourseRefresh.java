package normbook.lesson;

import io.javalin.config.RoutesConfig;
import java.util.List;

/** In development: notes and quizzes are read anew at the next page after a file of the content folder has changed. */
public final class CourseRefresh {
    private static final List<String> PAGES = List.of(
            "/",
            "/lessons/*",
            "/fragments/*",
            "/quizzes/*",
            "/search",
            "/desk",
            "/desk/edit",
            "/desk/edit/*",
            "/exercises/*",
            "/notebooks",
            "/notebooks/*");

    private final CourseImport files;

    public CourseRefresh(CourseImport files) {
        this.files = files;
    }

    public void register(RoutesConfig routes) {
        PAGES.forEach(path -> routes.before(path, ctx -> files.refresh()));
    }
}
