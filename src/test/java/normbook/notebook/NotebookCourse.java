package normbook.notebook;

import java.nio.file.Path;
import java.util.Map;
import normbook.CourseFolder;
import normbook.TestApp;

/** A small course with a notebook to play in and one to hand in, and a server that shows it. */
final class NotebookCourse {
    static final String SECRET = "square(-7) == 49";
    static final String SOLUTION = "return x * x; // the way";

    private static final String MEAN = """
            +++
            title = "The mean"
            weight = 1
            +++

            # The mean

            Add, then *divide*.

            <!-- cell: sum -->
            ```java
            double sum = 1 + 2 + 3;
            sum
            ```

            <!-- cell: mean -->
            ```java
            sum / 3
            ```
            """;

    private static final String SQUARE = """
            +++
            title = "The square"
            weight = 2
            assignment = true
            +++

            <!-- cell: task locked -->
            Write `square`.

            <!-- cell: square answer -->
            ```java
            double square(double x) {
                // BEGIN SOLUTION
                return x * x; // the way
                // END SOLUTION
            }
            ```

            <!-- cell: shown tests points=2 -->
            ```java
            assert square(2) == 4 : "2";
            ```

            <!-- cell: secret hidden points=3 -->
            ```java
            square(-7) == 49
            ```
            """;

    private NotebookCourse() {}

    static CourseFolder folder() {
        return CourseFolder.empty().write("notebooks/mean.md", MEAN).write("notebooks/square.md", SQUARE);
    }

    static TestApp start(CourseFolder folder, Path data) {
        return TestApp.start(folder.root(), data, Map.of("NORMBOOK_WORKERS", "1", "NORMBOOK_KERNELS", "8"));
    }
}
