package normbook.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import normbook.TestCatalog;
import normbook.exercise.Report.Counterexample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every failing sample of the shipped exercises. They are our own programs: without the jail there is time for all. */
class CounterexampleSamplesTest {
    private static final Path CONTENT = Path.of("content");
    private static final int MOST_NUMBERS_OF_X = 8;
    /** Fails from its second call on, whatever the input: no input of its own can show that. */
    private static final Set<String> NONE = Set.of("batch-norm-running/StaticState.java");

    @TempDir
    private Path folder;

    @Test
    void everyFailingSampleHasASmallCounterexample() throws Exception {
        Grader grader = new Grader(new TrustedSandbox(folder));
        Set<String> without = new TreeSet<>();
        int all = 0;
        for (Exercise exercise : TestCatalog.read(CONTENT).list()) {
            for (Path sample : failing(exercise)) {
                all++;
                Report report = grader.grade(exercise, Files.readString(sample), 0, "s");
                if (report.counterexample() == null) without.add(exercise.slug() + "/" + sample.getFileName());
                else assertIsSmallAndWhole(exercise, report.counterexample(), sample);
            }
        }
        System.out.println("a counterexample for " + (all - without.size()) + " of " + all + " failing samples");
        assertTrue(all > 200);
        assertEquals(NONE, without);
    }

    private static void assertIsSmallAndWhole(Exercise exercise, Counterexample found, Path sample) {
        assertEquals(exercise.signature().parameters().size(), found.inputs().size(), sample.toString());
        String main = found.inputs().stream()
                .filter(line -> line.matches("double\\S+ (x|weight) = .*"))
                .findFirst()
                .orElseThrow();
        int numbers = main.replaceAll("[^,]", "").length() + 1;
        assertTrue(numbers <= MOST_NUMBERS_OF_X, sample + ": " + main);
        assertNotNull(found.message(), sample.toString());
        boolean ofResult = found.firstDifference() != null
                && exercise.signature().indexOf(found.firstDifference().output()) != 0;
        if (ofResult && !found.message().toString().contains("modified")) {
            assertTrue(!found.steps().isEmpty() && found.steps().size() <= 10, sample + ": " + found.steps());
        }
    }

    private static List<Path> failing(Exercise exercise) throws IOException {
        List<Path> samples = new ArrayList<>();
        for (String verdict : List.of("wrong_answer", "unstable", "runtime_error")) {
            Path folder = CONTENT.resolve("exercises/" + exercise.slug() + "/submissions/" + verdict);
            if (!Files.exists(folder)) continue;
            try (Stream<Path> files = Files.list(folder)) {
                files.sorted().forEach(samples::add);
            }
        }
        return samples;
    }
}
