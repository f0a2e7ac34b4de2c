package normbook.laboratory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import normbook.reference.Affine;
import normbook.reference.BatchNorm;
import normbook.reference.Conditioning;
import normbook.reference.Gradient;
import normbook.reference.Layers;
import normbook.reference.Tensor;

/**
 * Twenty fully connected layers with random weights, h = φ(BN(W x)) or h = φ(W x), and the norm of the gradient that
 * arrives at the input of each. The gradient at the output is random too and has norm 1, so that a number says how much
 * of it is left.
 *
 * @param scale of the weights, as a multiple of √(2/width) for ReLU (K. He et al., Delving Deep into Rectifiers, 2015)
 *     and of √(1/width) for tanh (X. Glorot, Y. Bengio, 2010, for equal widths)
 */
record DeepNetwork(int seed, Activation activation, double scale) implements Experiment {
    static final DeepNetwork START = new DeepNetwork(5, Activation.RELU, 0.7);
    static final int LAYERS = 20;
    static final int WIDTH = 32;
    static final int BATCH = 32;
    static final double EPS = 1e-5;

    /** φ, and φ′ in terms of the output h. */
    enum Activation {
        RELU("relu", 2, a -> Math.max(0, a), h -> h > 0 ? 1 : 0),
        TANH("tanh", 1, Math::tanh, h -> 1 - h * h);

        final String tag;
        private final double gain;
        private final DoubleUnaryOperator value;
        private final DoubleUnaryOperator slope;

        Activation(String tag, double gain, DoubleUnaryOperator value, DoubleUnaryOperator slope) {
            this.tag = tag;
            this.gain = gain;
            this.value = value;
            this.slope = slope;
        }
    }

    /** A layer after its forward pass: a = W x, h its output. */
    private record Layer(Tensor weight, Tensor a, Tensor h) {}

    @Override
    public Map<String, Double> numbers() {
        double[] without = norms(false);
        double[] with = norms(true);
        Map<String, Double> numbers = new LinkedHashMap<>();
        put(numbers, "without", without);
        put(numbers, "with", with);
        return numbers;
    }

    @Override
    public List<double[]> rows() {
        double[] without = norms(false);
        double[] with = norms(true);
        List<double[]> rows = new ArrayList<>();
        for (int l = 0; l < LAYERS; l++) rows.add(new double[] {l + 1, without[l], with[l]});
        return rows;
    }

    /** ‖∂ℓ/∂x‖ at the input of layers 1 to 20. */
    double[] norms(boolean normalized) {
        Generator generator = new Generator(seed);
        Tensor x = new Tensor(new int[] {BATCH, WIDTH}, generator.normals(BATCH * WIDTH));
        List<Layer> layers = new ArrayList<>();
        for (int l = 0; l < LAYERS; l++) {
            Layer layer = forward(x, weight(generator), normalized);
            layers.add(layer);
            x = layer.h;
        }
        double[] gradient = generator.normals(BATCH * WIDTH);
        double length = norm(gradient);
        for (int i = 0; i < gradient.length; i++) gradient[i] /= length;
        return backward(layers, new Tensor(x.shape(), gradient), normalized);
    }

    private Layer forward(Tensor x, Tensor weight, boolean normalized) {
        Tensor a = Layers.linear(x, weight, null);
        Tensor z = normalized
                ? BatchNorm.train(a, Affine.NONE, EPS, Conditioning.ORDINARY)
                        .y()
                        .value()
                : a;
        double[] h = new double[z.data().length];
        for (int i = 0; i < h.length; i++) h[i] = activation.value.applyAsDouble(z.data()[i]);
        return new Layer(weight, a, new Tensor(a.shape(), h));
    }

    private double[] backward(List<Layer> layers, Tensor gradient, boolean normalized) {
        double[] norms = new double[LAYERS];
        for (int l = LAYERS - 1; l >= 0; l--) {
            Layer layer = layers.get(l);
            double[] dz = gradient.data().clone();
            for (int i = 0; i < dz.length; i++)
                dz[i] *= activation.slope.applyAsDouble(layer.h.data()[i]);
            Tensor da = new Tensor(gradient.shape(), dz);
            if (normalized) {
                da = Gradient.ofBatchNorm(da, layer.a, Affine.NONE, EPS, Conditioning.ORDINARY)
                        .dx()
                        .value();
            }
            gradient = Layers.linear(da, transposed(layer.weight), null);
            norms[l] = norm(gradient.data());
        }
        return norms;
    }

    private Tensor weight(Generator generator) {
        double[] weight = generator.normals(WIDTH * WIDTH);
        double factor = scale * Math.sqrt(activation.gain / WIDTH);
        for (int i = 0; i < weight.length; i++) weight[i] *= factor;
        return new Tensor(new int[] {WIDTH, WIDTH}, weight);
    }

    private static Tensor transposed(Tensor weight) {
        double[] turned = new double[weight.data().length];
        for (int i = 0; i < turned.length; i++) turned[i] = weight.data()[i % WIDTH * WIDTH + i / WIDTH];
        return new Tensor(weight.shape(), turned);
    }

    private static double norm(double[] values) {
        double squares = 0;
        for (double value : values) squares += value * value;
        return Math.sqrt(squares);
    }

    private static void put(Map<String, Double> numbers, String name, double[] norms) {
        numbers.put(name + ".last", norms[LAYERS - 1]);
        numbers.put(name + ".middle", norms[LAYERS / 2 - 1]);
        numbers.put(name + ".first", norms[0]);
    }
}
