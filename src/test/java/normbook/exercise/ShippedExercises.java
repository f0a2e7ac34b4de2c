package normbook.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import normbook.TestCatalog;
import normbook.exercise.Report.CaseReport;

/** The exercises as they are shipped, with their samples. */
final class ShippedExercises {
    static final ExerciseCatalog ALL = TestCatalog.read(Path.of("content"));

    private ShippedExercises() {}

    static Exercise find(String slug) {
        return ALL.find(slug).orElseThrow();
    }

    /** @param sample such as {@code accepted/Welford} */
    static String source(String slug, String sample) {
        try {
            return Files.readString(Path.of("content/exercises", slug, "submissions", sample + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CaseReport find(Report report, String name) {
        return report.cases().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
