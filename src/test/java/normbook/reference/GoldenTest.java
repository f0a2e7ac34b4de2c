package normbook.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The reference against PyTorch and 100-digit arithmetic: every case of every file in the folder named by {@code
 * -Dgoldens.dir}, by default the public ones.
 */
class GoldenTest {
    private static final Path PUBLIC = Path.of("src/test/resources/goldens");
    private static final Path FOLDER = Path.of(System.getProperty("goldens.dir", PUBLIC.toString()));

    /** Not graded anywhere, or bounded by the layer in front of it: only their values are compared. */
    private static final Set<String> WITHOUT_BOUND = Set.of("paper_inference", "fold_linear", "fold_conv2d");

    static List<GoldenCase> cases() throws IOException {
        return GoldenCase.readAll(FOLDER);
    }

    static List<GoldenCase> publicCases() throws IOException {
        return GoldenCase.readAll(PUBLIC);
    }

    @Test
    void theFolderHasCases() throws IOException {
        assertFalse(cases().isEmpty(), "no golden case in " + FOLDER.toAbsolutePath());
    }

    @Test
    void anUnknownOperationFails() {
        GoldenCase unknown =
                new GoldenCase("x", JsonNodeFactory.instance.objectNode().put("op", "dropout"));
        assertThrows(IllegalArgumentException.class, () -> GoldenOperations.run(unknown));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyOutputIsWithinItsTolerance(GoldenCase c) {
        Map<String, Bounded> outputs = GoldenOperations.run(c);
        List<String> wrong = new ArrayList<>();
        assertFalse(c.outputs().isEmpty(), "nothing is expected");
        for (String name : c.outputs()) {
            assertNotNull(outputs.get(name), "the reference does not compute " + name);
            compare(name, c.expected(name), outputs.get(name).value(), wrong);
        }
        assertEquals(List.of(), wrong);
    }

    private static void compare(String name, Bounded expected, Tensor actual, List<String> wrong) {
        assertArrayEquals(expected.value().shape(), actual.shape(), name);
        for (int i = 0; i < expected.tolerance().length; i++) {
            double diff = Math.abs(actual.data()[i] - expected.value().data()[i]);
            if (!(diff <= expected.tolerance()[i])) {
                wrong.add(name + "[" + i + "] is " + actual.data()[i] + ", not "
                        + expected.value().data()[i]);
            }
        }
    }

    /** Our tolerances are those of the goldens, so that the grader is as strict as they are and no stricter. */
    @ParameterizedTest
    @MethodSource("publicCases")
    void everyToleranceIsOfTheGoldensSize(GoldenCase c) {
        if (WITHOUT_BOUND.contains(c.op())) return;
        Map<String, Bounded> outputs = GoldenOperations.run(c);
        List<String> wrong = new ArrayList<>();
        for (String name : c.outputs()) {
            double[] ours = outputs.get(name).tolerance();
            double[] theirs = c.expected(name).tolerance();
            for (int i = 0; i < ours.length; i++) {
                double ratio = ours[i] == theirs[i] ? 1 : ours[i] / theirs[i];
                if (!(0.2 <= ratio && ratio <= 5)) wrong.add(name + "[" + i + "] " + ours[i] + " / " + theirs[i]);
            }
        }
        assertEquals(List.of(), wrong);
    }
}
