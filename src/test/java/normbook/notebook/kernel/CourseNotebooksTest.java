package normbook.notebook.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import normbook.content.markdown.MarkdownRenderer;
import normbook.content.markdown.RenderedMarkdown;
import normbook.notebook.document.Cell;
import normbook.notebook.document.Ipynb;
import normbook.notebook.document.Notebook;
import normbook.notebook.document.NotebookMarkdown;
import normbook.notebook.kernel.Display.Numbers;
import normbook.notebook.kernel.Outcome.Finished;
import normbook.notebook.lab.Lab;
import normbook.reference.Affine;
import normbook.reference.BatchNorm;
import normbook.reference.Bounded;
import normbook.reference.Conditioning;
import normbook.reference.FrozenBatchNorm;
import normbook.reference.Gradient;
import normbook.reference.RunningStatistics;
import normbook.reference.Tensor;
import normbook.sandbox.Walls;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The notebooks of the course, run from a fresh start in real jailed kernels. What their texts say in numbers is held
 * here, and their results to the reference.
 */
class CourseNotebooksTest {
    private static final Path FOLDER = Path.of("content/notebooks");
    private static final Conditioning ORDINARY = Conditioning.ORDINARY;
    /** Of what a cell may take. */
    private static final long MOST_WORK = 10_000_000_000L;

    private static final Map<String, Run> RUNS = new LinkedHashMap<>();

    /** A notebook and what its cells showed at their end. */
    private record Run(Notebook notebook, Map<String, Display> values, List<String> failures, long mostWork) {
        double[] numbers(String cell) {
            return assertInstanceOf(Numbers.class, values.get(cell), cell).values();
        }

        double number(String cell) {
            return Double.parseDouble(
                    assertInstanceOf(Display.Text.class, values.get(cell), cell).text());
        }

        double[][] matrix(String cell) {
            Numbers numbers = assertInstanceOf(Numbers.class, values.get(cell), cell);
            int width = numbers.shape().get(1);
            double[][] rows = new double[numbers.shape().get(0)][];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = Arrays.copyOfRange(numbers.values(), i * width, (i + 1) * width);
            }
            return rows;
        }

        void says(String... sentences) {
            for (String sentence : sentences) {
                assertTrue(
                        notebook.cells().stream().anyMatch(cell -> cell.source().contains(sentence)), sentence);
            }
        }
    }

    @BeforeAll
    static void runAll() throws IOException {
        try (Kernels kernels = new Kernels(Notebooks.settings(4, 1), Walls.find(), Clock.systemUTC())) {
            for (String name :
                    List.of("mean-and-variance", "forward-pass", "training-and-backward", "two-layer-network")) {
                RUNS.put(name, run(kernels, name));
            }
        }
    }

    private static Run run(Kernels kernels, String name) throws IOException {
        Path file = FOLDER.resolve(name + ".md");
        Notebook notebook = NotebookMarkdown.read(file, Files.readString(file));
        Set<String> library = new HashSet<>(Notebooks.LIBRARY);
        notebook.metadata().path("normbook").path("library").forEach(one -> library.add(one.asText()));
        Kernel kernel = kernels.open(name, library);
        Map<String, Display> values = new LinkedHashMap<>();
        List<String> failures = new ArrayList<>();
        long most = 0;
        for (Cell cell : notebook.cells()) {
            if (cell.kind() != Cell.Kind.CODE) continue;
            CellResult result = Notebooks.run(kernel, cell.id(), cell.source(), OutputListener.NONE);
            most = Math.max(most, result.work());
            if (result.outcome() instanceof Finished finished
                    && finished.pending().isEmpty()) {
                values.put(cell.id(), finished.value());
            } else failures.add(cell.id() + ": " + result.outcome());
        }
        kernel.close();
        return new Run(notebook, values, failures, most);
    }

    @AfterAll
    static void forget() {
        RUNS.clear();
    }

    @Test
    void noCellFailsOrComesNearItsLimit() {
        RUNS.forEach((name, run) -> {
            assertEquals(List.of(), run.failures(), name);
            assertTrue(run.mostWork() < MOST_WORK / 4, name + ": " + run.mostWork());
        });
    }

    @Test
    void everyCellOfCodeHasANameAndNoneIsLong() {
        RUNS.forEach((name, run) -> {
            for (Cell cell : run.notebook().cells()) {
                if (cell.kind() != Cell.Kind.CODE) continue;
                assertTrue(!cell.id().startsWith("cell-"), name + ": " + cell.id());
                assertTrue(cell.source().lines().count() <= 30, name + ": " + cell.id());
            }
        });
    }

    @Test
    void theTextsAreSetWithoutAWordOfComplaint() {
        MarkdownRenderer renderer = new MarkdownRenderer();
        RUNS.forEach((name, run) -> {
            for (Cell cell : run.notebook().cells()) {
                if (cell.kind() != Cell.Kind.MARKDOWN) continue;
                RenderedMarkdown rendered = renderer.render(Path.of(name), cell.source());
                assertEquals(List.of(), rendered.problems());
                assertFalse(rendered.html().contains("**"), rendered.html());
            }
        });
    }

    @Test
    void questionsAndExercisesThatAreNamedExist() {
        RUNS.values()
                .forEach(run -> run.notebook().cells().forEach(cell -> {
                    JsonNode marks = cell.metadata().path("normbook");
                    if (marks.has("question"))
                        assertQuestion(marks.path("question").asText());
                    if (marks.has("exercise")) {
                        assertTrue(Files.isDirectory(Path.of(
                                "content/exercises", marks.path("exercise").asText())));
                    }
                }));
    }

    private static void assertQuestion(String name) {
        String[] parts = name.split("#");
        Path quiz = Path.of("content/quizzes", parts[0] + ".yml");
        try {
            assertTrue(Files.readString(quiz).contains("\n  - id: " + parts[1] + "\n"), name);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    @Test
    void theyGoToJupyterAndBack() {
        RUNS.values().forEach(run -> {
            Notebook again = Ipynb.read("a.ipynb", Ipynb.bytes(run.notebook()));
            assertEquals(run.notebook().cells(), again.cells());
            assertEquals(NotebookMarkdown.write(run.notebook()), NotebookMarkdown.write(again));
        });
    }

    // 1

    @Test
    void meanAndVarianceOfTheEightNumbers() {
        Run run = RUNS.get("mean-and-variance");
        BatchNorm.Training reference = train(column(run.numbers("data")), Affine.NONE, 1e-5);
        assertWithin(reference.mean(), run.number("mean"));
        assertWithin(reference.variance(), run.number("variance"));
        assertWithin(reference.unbiasedVariance(), run.number("unbiased"));
        assertEquals(0, run.number("sum-of-deviations"), 1e-12);
        assertEquals(4, run.number("shortcut"));
        run.says("八個數的和是 40，所以平均值是 5", "離差平方的和是 32，除以 8 得到 4；開根號就是標準差 2");
    }

    @Test
    void theBiasedVarianceOfFourIsThreeQuarters() {
        Run run = RUNS.get("mean-and-variance");
        assertArrayEquals(new double[] {3, 4}, run.numbers("bias"), 0.05);
        run.says("除以 $N$ 的平均約為 3", "除以 $N-1$ 的平均約為 4", "母體的變異數是 4，每次只抽 4 個數，重複 5000 次");
    }

    @Test
    void theShortcutLosesTheVarianceOfLargeNumbers() {
        Run run = RUNS.get("mean-and-variance");
        double[][] offsets = run.matrix("offsets");
        for (double[] row : offsets) assertEquals(4, row[2]);
        assertEquals(
                List.of(4.0, 4.0, 4.0, -16.0, 0.0),
                Arrays.stream(offsets).map(row -> row[1]).toList());
        assertEquals(3e8, offsets[3][0]);
        assertEquals(16, Math.ulp(3e8 * 3e8));
        assertArrayEquals(new double[] {4, 4}, run.numbers("welford"), 4e-8);
        run.says("在 $c=3\\times10^8$ 時得到 −16，在 $c=10^9$ 時得到 0", "相鄰的兩個 `double` 已經相差 16", "仍有八位是對的");
    }

    // 2

    @Test
    void theBatchOfFourIsNormalizedAsTheReferenceDoes() {
        Run run = RUNS.get("forward-pass");
        double[][] x = run.matrix("batch");
        BatchNorm.Training reference = train(x, Affine.NONE, 1e-5);
        assertWithin(reference.mean(), run.matrix("statistics")[0]);
        assertWithin(reference.variance(), run.matrix("statistics")[1]);
        assertWithin(reference.y(), run.numbers("normalize"));
        assertArrayEquals(new double[] {-1.3416, -1.3416}, run.matrix("normalize")[0], 5e-5);
        assertArrayEquals(new double[] {2.5, 25, 1.25, 125}, run.numbers("statistics"), 1e-12);
        double[][] after = run.matrix("after");
        assertArrayEquals(new double[] {0, 0}, after[0], 1e-15);
        assertArrayEquals(new double[] {1.25 / (1.25 + 1e-5), 125 / (125 + 1e-5)}, after[1], 1e-12);
        run.says("最上面一列約為 −1.3416", "平均值是 2.5 與 25，變異數是 1.25 與 125");
    }

    @Test
    void gammaAndBetaPutTheOutputWhereTheySay() {
        Run run = RUNS.get("forward-pass");
        assertArrayEquals(new double[] {-1, 3}, run.matrix("affine")[0], 1e-12);
        assertArrayEquals(new double[] {4, 0.25}, run.matrix("affine")[1], 1e-5);
        assertTrue(run.number("undo") < 1e-12);
        assertTrue(run.number("library") < 1e-12);
        run.says("（−1 與 3），變異數約為 $\\gamma^2$（4 與 0.25）", "最大的差小於 $10^{-12}$", "相差不到 $10^{-12}$");
    }

    @Test
    void epsilonKeepsAConstantColumnFromBeingNoNumber() {
        Run run = RUNS.get("forward-pass");
        assertArrayEquals(new double[3], run.numbers("constant"));
        assertEquals(Math.sqrt(0.5), run.number("epsilon-equal"), 1e-12);
        run.says("$\\frac1{\\sqrt2}\\approx0.7071$");
    }

    // 3

    @Test
    void theRunningStatisticsAreThoseOfTheReference() {
        Run run = RUNS.get("training-and-backward");
        RunningStatistics running = RunningStatistics.starting(new double[] {0}, new double[] {1});
        for (double[][] batch : hundredBatches()) running = running.afterPyTorch(train(batch, Affine.NONE, 1e-5), 0.1);
        double[] found = run.numbers("running");
        assertWithin(running.mean(), found[0]);
        assertWithin(running.variance(), found[1]);
        FrozenBatchNorm frozen = new FrozenBatchNorm(
                Affine.NONE,
                running.mean().value().data(),
                running.variance().value().data(),
                1e-5);
        double expected = frozen.y(Tensor.of(new double[][] {{14}})).value().data()[0];
        assertArrayEquals(new double[] {expected, expected}, run.numbers("alone"), 1e-10);
        assertEquals(2, expected, 0.05);
        run.says("約為 2：14 比平均值大兩個標準差");
    }

    /** As the cell draws them: Lab.randn(3, 3200, 1), and its order of rows. */
    private static List<double[][]> hundredBatches() {
        double[][] all = Lab.map(Lab.randn(3, 3200, 1), z -> 10 + 2 * z);
        return Arrays.stream(Lab.batches(1, 3200, 32))
                .map(rows -> Lab.rows(all, rows))
                .toList();
    }

    @Test
    void fortyFourBatchesBringTheRunningMeanWithinOnePercent() {
        Run run = RUNS.get("training-and-backward");
        double[] ideal = run.numbers("ideal");
        assertArrayEquals(new double[] {1, 6.51}, Arrays.copyOf(ideal, 2), 0.005);
        assertTrue(ideal[2] < 9.9 && ideal[3] > 9.9);
        assertEquals(0, run.numbers("training-mode")[1]);
        run.says("第 1 批之後是 1，第 10 批之後約為 6.51，要到第 44 批才超過 9.9", "輸出永遠只剩 $\\beta$，這裡是 0");
    }

    @Test
    void theGradientIsThatOfTheReferenceAndOfTheDifferences() {
        Run run = RUNS.get("training-and-backward");
        Affine affine = new Affine(new double[] {1.5, -0.5, 2}, new double[] {0.1, 0.2, 0.3});
        Tensor dy = Tensor.of(Lab.randn(2, 6, 3));
        Gradient reference = Gradient.ofBatchNorm(dy, Tensor.of(run.matrix("setup")), affine, 1e-5, ORDINARY);
        assertWithin(reference.dx(), run.numbers("backward"));
        assertWithin(reference.dBeta(), run.matrix("parameters")[0]);
        assertWithin(reference.dGamma(), run.matrix("parameters")[1]);
        assertArrayEquals(run.numbers("backward"), run.numbers("numeric"), 1e-8);
        assertTrue(run.number("error") < 1e-8);
        assertEquals(1.4, run.number("forgotten"), 0.05);
        assertTrue(run.number("forgotten") / run.number("error") > 1e9);
        for (double[] row : run.matrix("properties")) {
            assertEquals(0, row[0], 1e-14);
            assertEquals(0, row[1], 1e-4);
        }
        run.says("最大的差小於 $10^{-8}$", "最大差了約 1.4，是剛才那個誤差的十億倍以上");
    }

    // 4

    @Test
    void theNetworkWithBatchNormalizationReachesTheLowerLoss() {
        Run run = RUNS.get("two-layer-network");
        assertArrayEquals(new double[] {0.47, 0.20}, run.numbers("train"), 0.005);
        double[] accuracy = run.numbers("accuracy");
        assertEquals(0.77, accuracy[0], 0.005);
        assertTrue(accuracy[1] > 0.98);
        assertEquals(Math.log(2), run.number("loss"), 1e-12);
        run.says("停在約 0.47；有的一路降到約 0.20", "一個約 77%，一個幾乎全對", "$\\ln2\\approx0.693$");
    }

    @Test
    void theGradientsAndTheSaturationAreAsTheTextSays() {
        Run run = RUNS.get("two-layer-network");
        assertArrayEquals(new double[] {0.48, 0.19}, run.numbers("gradient-end"), 0.005);
        assertArrayEquals(new double[] {0.64, 0.04}, run.numbers("saturated"), 0.005);
        double[] without = plot(run, "gradient-plot").series().get(0).y();
        assertTrue(without[59] > without[30] && without[30] > without[0]);
        run.says("沒有批次標準化的梯度約為 0.48，有的約為 0.19", "約 64% 飽和，有的約 4%", "梯度愈來愈大");
    }

    @Test
    void aLargeLearningRateIsTakenAndASmallOneNotFaster() {
        Run run = RUNS.get("two-layer-network");
        double[][] rates = run.matrix("rates");
        assertEquals(3, rates[4][0]);
        assertTrue(rates[4][1] > Math.log(2) && rates[4][2] < 0.3);
        assertEquals(0.03, rates[0][0]);
        assertTrue(rates[0][1] < rates[0][2]);
        run.says("損失大於 0.693，比亂猜還差；有的仍然在 0.3 以下", "0.03 時，60 個週期後是沒有批次標準化的比較低");
    }

    @Test
    void ofCentredDataThePlainNetworkIsTheBetterOne() {
        Run run = RUNS.get("two-layer-network");
        assertArrayEquals(new double[] {0.11, 0.20}, run.numbers("centred"), 0.005);
        run.says("約 0.11 對 0.20");
    }

    @Test
    void thePlotsShowBothNetworks() {
        Run run = RUNS.get("two-layer-network");
        for (String cell : List.of("loss-plot", "gradient-plot", "centred-plot")) {
            assertEquals(
                    List.of("沒有批次標準化", "有批次標準化"),
                    plot(run, cell).series().stream().map(Display.Series::name).toList());
        }
    }

    private static Display.Plot plot(Run run, String cell) {
        return assertInstanceOf(Display.Plot.class, run.values().get(cell), cell);
    }

    private static double[][] column(double[] values) {
        return Arrays.stream(values).mapToObj(value -> new double[] {value}).toArray(double[][]::new);
    }

    private static BatchNorm.Training train(double[][] x, Affine affine, double eps) {
        return BatchNorm.train(Tensor.of(x), affine, eps, ORDINARY);
    }

    private static void assertWithin(Bounded expected, double... actual) {
        double[] values = expected.value().data();
        assertEquals(values.length, actual.length);
        for (int i = 0; i < values.length; i++) assertEquals(values[i], actual[i], expected.tolerance()[i] + 1e-300);
    }
}
