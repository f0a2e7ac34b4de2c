package normbook.notebook.kernel;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import normbook.sandbox.Job;
import normbook.sandbox.Run;
import normbook.sandbox.WorkerPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The teaching library is for notebooks: an exercise stays an exercise. */
class LibraryPlaceTest {
    @TempDir
    Path data;

    @Test
    void noGraderHasTheTeachingLibrary() throws Exception {
        String source =
                "class Solution { static double run(double x) { return normbook.notebook.lab.Lab.zeros(3).length; } }";
        Job job = new Job(source, "Solution", "run", List.of("double"), "double", List.of(List.of((Object) 1.0)));
        try (WorkerPool pool = new WorkerPool(data, 1)) {
            assertInstanceOf(Run.NotCompiled.class, pool.run(job).end());
            assertTrue(entries(data).noneMatch(name -> name.startsWith("normbook/notebook")));
        }
    }

    private static Stream<String> entries(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            Path jar = files.filter(file -> file.endsWith("worker.jar"))
                    .findFirst()
                    .orElseThrow();
            try (JarFile opened = new JarFile(jar.toFile())) {
                return opened.stream().map(Object::toString).toList().stream();
            }
        }
    }
}
