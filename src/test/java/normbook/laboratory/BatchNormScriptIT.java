package normbook.laboratory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import normbook.TestApp;
import normbook.browser.Chromium;
import normbook.reference.Affine;
import normbook.reference.BatchNorm;
import normbook.reference.BatchNorm.Training;
import normbook.reference.Bounded;
import normbook.reference.Conditioning;
import normbook.reference.FrozenBatchNorm;
import normbook.reference.Gradient;
import normbook.reference.RunningStatistics;
import normbook.reference.Tensor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.chrome.ChromeDriver;

/** {@code static/js/laboratory/batch-norm.js} in a real Chromium against the reference, within the bounds of the reference. */
class BatchNormScriptIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double MOMENTUM = 0.1;
    private static ChromeDriver browser;

    @BeforeAll
    static void open() {
        browser = Chromium.start();
        browser.get(TestApp.shared().url() + "/lessons/batch-normalization/laboratory");
    }

    @AfterAll
    static void close() {
        browser.quit();
    }

    /**
     * A batch drawn from a seed.
     *
     * @param constant whether the first feature is the same in all examples
     */
    record Batch(int seed, int rows, int columns, double offset, double deviation, double eps, boolean constant) {
        private static final double CONSTANT = 0.1;

        Tensor x() {
            double[] data = new Generator(seed).normals(rows * columns);
            for (int i = 0; i < data.length; i++) {
                data[i] = constant && i % columns == 0 ? offset + CONSTANT : offset + deviation * data[i];
            }
            return new Tensor(new int[] {rows, columns}, data);
        }

        Tensor dy() {
            return new Tensor(new int[] {rows, columns}, new Generator(seed + 1000).normals(rows * columns));
        }

        Affine affine() {
            Generator generator = new Generator(seed + 2000);
            return new Affine(generator.normals(columns), generator.normals(columns));
        }

        /** Two-pass programs keep the digits that an offset leaves, so they are held to the narrow bound. */
        Conditioning conditioning() {
            return offset == 0 ? Conditioning.ORDINARY : Conditioning.ILL_CONDITIONED;
        }
    }

    static Stream<Batch> batches() {
        return Stream.of(
                new Batch(1, 32, 3, 0, 1, 1e-5, false),
                new Batch(2, 256, 1, 0, 5, 1e-8, false),
                new Batch(3, 2, 4, 0, 0.05, 1e-5, false),
                new Batch(4, 7, 2, 0, 2, 1, false),
                new Batch(5, 64, 2, 1e8, 1, 1e-5, false),
                new Batch(6, 64, 2, -1e8, 3, 0, false),
                new Batch(7, 16, 3, 0, 1, 0, false),
                new Batch(8, 16, 2, 0, 1, 1e-5, true),
                new Batch(9, 33, 2, 1e8, 1, 1e-5, true),
                new Batch(10, 16, 2, 0, 1e-6, 1e-8, false));
    }

    @ParameterizedTest
    @MethodSource("batches")
    void forwardAndBackwardAreTheReference(Batch batch) {
        Training training = BatchNorm.train(batch.x(), batch.affine(), batch.eps(), batch.conditioning());
        JsonNode passed = run(
                batch,
                "const f = m.forward(x, gamma, beta, eps);"
                        + "return {...f, y: f.y.data, gradient: m.backward(dy, f, gamma)};");
        assertWithin(training.y(), passed.path("y"), "y");
        assertWithin(training.mean(), passed.path("mean"), "mean");
        assertWithin(training.variance(), passed.path("variance"), "variance");
        assertWithin(training.unbiasedVariance(), passed.path("unbiasedVariance"), "unbiased variance");
        Gradient gradient =
                Gradient.ofBatchNorm(batch.dy(), batch.x(), batch.affine(), batch.eps(), batch.conditioning());
        assertWithin(gradient.dx(), passed.path("gradient").path("dx").path("data"), "dx");
        assertWithin(gradient.dGamma(), passed.path("gradient").path("dGamma"), "dGamma");
        assertWithin(gradient.dBeta(), passed.path("gradient").path("dBeta"), "dBeta");
    }

    @ParameterizedTest
    @MethodSource("batches")
    void runningStatisticsAndInferenceAreTheReference(Batch batch) {
        int columns = batch.columns();
        double[] ones = IntStream.range(0, columns).mapToDouble(c -> 1).toArray();
        Training training = BatchNorm.train(batch.x(), batch.affine(), batch.eps(), batch.conditioning());
        RunningStatistics expected = RunningStatistics.starting(new double[columns], ones)
                .afterPyTorch(training, MOMENTUM)
                .afterPyTorch(training, MOMENTUM);
        JsonNode actual = run(
                batch,
                "const f = m.forward(x, gamma, beta, eps);"
                        + "const once = m.runningUpdate({mean: gamma.map(() => 0), variance: gamma.map(() => 1)}, f, 0.1);"
                        + "const running = m.runningUpdate(once, f, 0.1);"
                        + "return {...running, y: m.inference(x, running, gamma, beta, eps).data};");
        assertWithin(expected.mean(), actual.path("mean"), "running mean");
        assertWithin(expected.variance(), actual.path("variance"), "running variance");
        double[] mean = numbers(actual.path("mean"));
        double[] variance = numbers(actual.path("variance"));
        FrozenBatchNorm frozen = new FrozenBatchNorm(batch.affine(), mean, variance, batch.eps());
        assertWithin(frozen.y(batch.x()), actual.path("y"), "y at inference");
    }

    /** 0/0: what the formula says, neither an exception nor a made-up number. */
    @Test
    void aConstantFeatureWithoutEpsilonIsNotANumber() {
        Batch batch = new Batch(11, 16, 2, 0, 1, 0, true);
        double[] y = numbers(run(batch, "return m.forward(x, gamma, beta, eps).y.data;"));
        double[] expected = BatchNorm.train(batch.x(), batch.affine(), 0, Conditioning.ORDINARY)
                .y()
                .value()
                .data();
        for (int i = 0; i < y.length; i++) assertEquals(Double.isNaN(expected[i]), Double.isNaN(y[i]), "y[" + i + "]");
        assertTrue(Double.isNaN(y[0]));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 42, -1, Integer.MAX_VALUE})
    void theGeneratorDrawsTheSameNumbers(int seed) {
        Generator expected = new Generator(seed);
        double[] uniform =
                IntStream.range(0, 100).mapToDouble(i -> expected.uniform()).toArray();
        double[] normal = new Generator(seed).normals(101);
        JsonNode drawn =
                script("const g = m.generator(" + seed + "); return {uniform: Array.from({length: 100}, g.uniform),"
                        + " normal: m.generator(" + seed + ").normals(101)};");
        assertArrayEquals(uniform, numbers(drawn.path("uniform")));
        // log, sin and cos may differ in the last digit.
        assertArrayEquals(normal, numbers(drawn.path("normal")), 1e-14);
    }

    @ParameterizedTest
    @EnumSource
    void gradientNormsAreTheReference(DeepNetwork.Activation activation) {
        for (double scale : new double[] {0.5, 1, 2}) {
            for (int seed = 5; seed < 8; seed++) {
                for (boolean normalized : new boolean[] {false, true}) {
                    assertNorms(new DeepNetwork(seed, activation, scale), normalized);
                }
            }
        }
    }

    /** Twenty layers multiply what rounding leaves of each: by 1e7 in the widest case here. */
    private static void assertNorms(DeepNetwork network, boolean normalized) {
        double[] expected = network.norms(normalized);
        double[] actual = numbers(script("return m.gradientNorms({seed: " + network.seed() + ", layers: "
                + DeepNetwork.LAYERS + ", width: " + DeepNetwork.WIDTH + ", batch: " + DeepNetwork.BATCH
                + ", activation: '" + network.activation().tag + "', scale: " + network.scale() + ", normalized: "
                + normalized + ", eps: " + DeepNetwork.EPS + "});"));
        assertEquals(expected.length, actual.length);
        for (int l = 0; l < expected.length; l++) {
            assertEquals(expected[l], actual[l], 1e-8 * expected[l], network + " layer " + (l + 1));
        }
    }

    /** The batch as x, dy, gamma, beta and eps; digits travel as text, so that none is lost and NaN arrives. */
    private static JsonNode run(Batch batch, String body) {
        return script("const flat = (text) => Float64Array.from(text.split(','), Number);"
                + "const shape = {rows: " + batch.rows() + ", columns: " + batch.columns() + "};"
                + "const x = {...shape, data: flat('" + joined(batch.x().data()) + "')};"
                + "const dy = {...shape, data: flat('" + joined(batch.dy().data()) + "')};"
                + "const gamma = [..." + "flat('" + joined(batch.affine().gamma()) + "')];"
                + "const beta = [..." + "flat('" + joined(batch.affine().beta()) + "')];"
                + "const eps = " + batch.eps() + ";" + body);
    }

    private static JsonNode script(String body) {
        Object answer = browser.executeAsyncScript("const done = arguments[0];"
                + "const write = (key, value) => ArrayBuffer.isView(value) ? [...value].map(String)"
                + " : typeof value === 'number' ? String(value) : value;"
                + "import('/static/js/laboratory/batch-norm.js').then((m) => JSON.stringify((() => {" + body
                + "})(), write)).then(done, (failure) => done('\"' + failure + '\"'));");
        try {
            return JSON.readTree((String) answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException((String) answer, e);
        }
    }

    private static String joined(double[] values) {
        return String.join(
                ",",
                IntStream.range(0, values.length)
                        .mapToObj(i -> Double.toString(values[i]))
                        .toList());
    }

    private static double[] numbers(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++)
            values[i] = Double.parseDouble(array.get(i).asText());
        return values;
    }

    private static void assertWithin(Bounded expected, JsonNode actual, String name) {
        double[] values = numbers(actual);
        assertEquals(expected.tolerance().length, values.length, () -> name + ": " + actual);
        for (int i = 0; i < values.length; i++) {
            double right = expected.value().data()[i];
            assertTrue(
                    Math.abs(values[i] - right) <= expected.tolerance()[i],
                    name + "[" + i + "] is " + values[i] + " instead of " + right + " ± " + expected.tolerance()[i]);
        }
    }
}
