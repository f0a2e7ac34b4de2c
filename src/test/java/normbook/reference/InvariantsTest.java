package normbook.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import normbook.reference.BatchNorm.Training;
import org.junit.jupiter.api.Test;

/** What holds whatever the numbers are, and the gradients against differences. */
class InvariantsTest {
    private static final double EPS = 1e-5;
    private static final Affine AFFINE = new Affine(new double[] {1.4, -0.6, 2.1}, new double[] {0.3, -1.2, 0.7});
    private final Random random = new Random(1502_03167);
    private final Tensor x = randomLike(7, 3);
    private final Tensor dy = randomLike(7, 3);

    @Test
    void everyStandardizedChannelHasMeanZeroAndVarianceOne() {
        Training again = train(train(x, Affine.NONE, 0).y().value(), Affine.NONE, 0);
        assertArrayEquals(new double[3], again.mean().value().data(), 1e-15);
        assertArrayEquals(new double[] {1, 1, 1}, again.variance().value().data(), 1e-14);
    }

    @Test
    void shiftingAChannelChangesNothing() {
        assertArrayEquals(y(x), y(map(x, v -> v + 8)), 1e-13);
    }

    @Test
    void scalingAChannelChangesNothingWhereEpsIsZero() {
        Tensor larger = map(x, v -> 1024 * v);
        assertArrayEquals(
                train(x, AFFINE, 0).y().value().data(),
                train(larger, AFFINE, 0).y().value().data(),
                1e-14);
    }

    @Test
    void anOffsetOfOneHundredMillionCostsNoDigits() {
        Tensor coarse = map(x, v -> Math.rint(v * 1024) / 1024); // exact at 1e8, whose ulp is 2^-26
        assertArrayEquals(y(coarse), y(map(coarse, v -> v + 1e8)), 1e-14);
    }

    @Test
    void imagesAreColumnsOfTheirPixels() {
        Tensor image = randomLike(2, 3, 2, 2);
        double[] column = new double[2 * 3 * 4];
        for (int i = 0; i < column.length; i++) {
            int sample = i / 12;
            int channel = i / 4 % 3;
            column[(sample * 4 + i % 4) * 3 + channel] = image.data()[i];
        }
        Training flat = train(new Tensor(new int[] {8, 3}, column), AFFINE, EPS);
        assertArrayEquals(
                flat.mean().value().data(),
                train(image, AFFINE, EPS).mean().value().data(),
                1e-16);
        assertArrayEquals(
                flat.variance().value().data(),
                train(image, AFFINE, EPS).variance().value().data(),
                1e-15);
    }

    @Test
    void foldingGivesWhatTheTwoLayersGive() {
        Tensor weight = randomLike(3, 2, 2, 2);
        Tensor image = randomLike(1, 2, 3, 4);
        FrozenBatchNorm norm =
                new FrozenBatchNorm(AFFINE, new double[] {0.1, -0.2, 0.3}, new double[] {1.5, 0.5, 2}, EPS);
        Fold fold = Fold.of(weight, null, norm);
        Tensor folded =
                Layers.conv2d(image, fold.weight().value(), fold.bias().value().data());
        Tensor plain = norm.y(Layers.conv2d(image, weight, null)).value();
        assertArrayEquals(plain.data(), folded.data(), 1e-14);
    }

    @Test
    void theGradientOfTheInputAddsUpToZero() {
        double[] dx = Gradient.ofBatchNorm(dy, x, AFFINE, EPS, Conditioning.ORDINARY)
                .dx()
                .value()
                .data();
        for (int channel = 0; channel < 3; channel++) {
            double sum = 0;
            for (int i = channel; i < dx.length; i += 3) sum += dx[i];
            assertEquals(0, sum, 1e-14);
        }
    }

    @Test
    void theGradientsAgreeWithDifferences() {
        Gradient training = Gradient.ofBatchNorm(dy, x, AFFINE, EPS, Conditioning.ORDINARY);
        assertGradient(training.dx(), x, v -> loss(train(v, AFFINE, EPS).y()));
        assertGradient(
                training.dGamma(),
                Tensor.vector(AFFINE.gamma()),
                v -> loss(train(x, new Affine(v.data(), AFFINE.beta()), EPS).y()));
        assertGradient(
                training.dBeta(),
                Tensor.vector(AFFINE.beta()),
                v -> loss(train(x, new Affine(AFFINE.gamma(), v.data()), EPS).y()));
        assertGradient(
                OtherNorms.layerNorm(x, AFFINE, EPS, Conditioning.ORDINARY)
                        .gradient(dy)
                        .dx(),
                x,
                v -> loss(OtherNorms.layerNorm(v, AFFINE, EPS, Conditioning.ORDINARY)
                        .y()));
        assertGradient(
                OtherNorms.rmsNorm(x, AFFINE.gamma(), EPS, Conditioning.ORDINARY)
                        .gradient(dy)
                        .dx(),
                x,
                v -> loss(OtherNorms.rmsNorm(v, AFFINE.gamma(), EPS, Conditioning.ORDINARY)
                        .y()));
    }

    /** E[x²] − E[x]² is off by 2 or so at 1e8: ordinarily it may be, in a probe it may not. */
    @Test
    void gradientsFarFromZeroAreBoundedByTheirConditioning() {
        Tensor far = map(x, v -> v + 1e8);
        for (Conditioning conditioning : Conditioning.values()) {
            Gradient gradient = Gradient.ofBatchNorm(dy, far, AFFINE, EPS, conditioning);
            double largest = Arrays.stream(gradient.dx().tolerance()).max().orElseThrow();
            double dGamma = Arrays.stream(gradient.dGamma().tolerance()).max().orElseThrow();
            assertEquals(conditioning == Conditioning.ORDINARY, largest > 1, conditioning + " " + largest);
            assertEquals(conditioning == Conditioning.ILL_CONDITIONED, largest < 1e-4, conditioning + " " + largest);
            assertEquals(conditioning == Conditioning.ILL_CONDITIONED, dGamma < 1e-4, conditioning + " " + dGamma);
        }
    }

    @Test
    void channelsThatDoNotMakeGroupsAreRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> OtherNorms.groupNorm(x, 2, AFFINE, EPS, Conditioning.ORDINARY));
    }

    @Test
    void aTensorReadsBackAsTheNestedArrayItWasMadeOf() {
        double[][][] nested = {{{1, 2}, {3, 4}, {5, 6}}};
        assertArrayEquals(nested, (double[][][]) Tensor.of(nested).nested());
        assertEquals(2.5, Tensor.of(2.5).nested());
        assertThrows(IllegalArgumentException.class, () -> Tensor.of(new double[][] {{1, 2}, {3}}));
    }

    private double loss(Bounded y) {
        Sum loss = new Sum();
        for (int i = 0; i < dy.data().length; i++)
            loss.addProduct(dy.data()[i], y.value().data()[i]);
        return loss.value();
    }

    /** Central differences; their own error is about h² and 1e-16 / h. */
    private static void assertGradient(Bounded gradient, Tensor at, ToDoubleFunction<Tensor> loss) {
        double h = 1e-5;
        for (int i = 0; i < at.data().length; i++) {
            double difference = (loss.applyAsDouble(moved(at, i, h)) - loss.applyAsDouble(moved(at, i, -h))) / (2 * h);
            assertEquals(difference, gradient.value().data()[i], 1e-8);
        }
    }

    private static Tensor moved(Tensor x, int i, double by) {
        double[] data = x.data().clone();
        data[i] += by;
        return x.with(data);
    }

    private static Training train(Tensor x, Affine affine, double eps) {
        return BatchNorm.train(x, affine, eps, Conditioning.ORDINARY);
    }

    private static double[] y(Tensor x) {
        return train(x, AFFINE, EPS).y().value().data();
    }

    private static Tensor map(Tensor x, DoubleUnaryOperator f) {
        return x.with(Arrays.stream(x.data()).map(f).toArray());
    }

    private Tensor randomLike(int... shape) {
        int size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        return new Tensor(shape, random.doubles(size, -2, 2).toArray());
    }
}
