package normbook.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import normbook.reference.BatchNorm.Training;
import normbook.reference.OtherNorms.Layer;

/** The operations of the golden files, by the names of their outputs. */
final class GoldenOperations {
    private GoldenOperations() {}

    static Map<String, Bounded> run(GoldenCase c) {
        return switch (c.op()) {
            case "batch_norm_train" -> train(c);
            case "batch_norm_train_steps" -> steps(c, "running_");
            case "keras_batch_norm_train_steps" -> steps(c, "moving_");
            case "batch_norm_eval" -> eval(c);
            case "batch_norm_backward" -> backward(c);
            case "fold_linear", "fold_conv2d" -> fold(c);
            case "layer_norm" -> layer(c, OtherNorms.layerNorm(c.input("x"), c.affine(), c.eps(), c.conditioning()));
            case "group_norm" ->
                layer(
                        c,
                        OtherNorms.groupNorm(
                                c.input("x"),
                                c.parameter("num_groups").asInt(),
                                c.affine(),
                                c.eps(),
                                c.conditioning()));
            case "instance_norm" ->
                layer(c, OtherNorms.instanceNorm(c.input("x"), c.affine(), c.eps(), c.conditioning()));
            case "rms_norm" -> layer(c, OtherNorms.rmsNorm(c.input("x"), c.vector("gamma"), c.eps(), c.conditioning()));
            case "paper_inference" -> paper(c);
            default -> throw new IllegalArgumentException(c.id() + " has the unknown operation " + c.op());
        };
    }

    private static Map<String, Bounded> train(GoldenCase c) {
        Training training = BatchNorm.train(c.input("x"), c.affine(), c.eps(), c.conditioning());
        Map<String, Bounded> outputs = new LinkedHashMap<>();
        outputs.put("y", training.y());
        outputs.put("batch_mean", training.mean());
        outputs.put("batch_var", training.variance());
        if (c.has("running_mean")) {
            RunningStatistics running = RunningStatistics.starting(c.vector("running_mean"), c.vector("running_var"));
            RunningStatistics next = next(c, "running_", running, training, 1);
            outputs.put("new_running_mean", next.mean());
            outputs.put("new_running_var", next.variance());
        }
        return outputs;
    }

    private static Map<String, Bounded> steps(GoldenCase c, String prefix) {
        RunningStatistics running = RunningStatistics.starting(c.vector(prefix + "mean"), c.vector(prefix + "var"));
        Map<String, Bounded> outputs = new LinkedHashMap<>();
        for (int k = 1; c.has("x_" + k); k++) {
            Training training = BatchNorm.train(c.input("x_" + k), c.affine(), c.eps(), c.conditioning());
            running = next(c, prefix, running, training, k);
            outputs.put("y_" + k, training.y());
            outputs.put(prefix + "mean_" + k, running.mean());
            outputs.put(prefix + "var_" + k, running.variance());
        }
        if (c.has("x_eval")) {
            double[] mean = running.mean().value().data();
            double[] variance = running.variance().value().data();
            outputs.put("y_eval", new FrozenBatchNorm(c.affine(), mean, variance, c.eps()).y(c.input("x_eval")));
        }
        return outputs;
    }

    private static RunningStatistics next(
            GoldenCase c, String prefix, RunningStatistics running, Training training, int k) {
        if (prefix.equals("moving_"))
            return running.afterKeras(training, c.parameter("momentum").asDouble());
        if (c.parameter("momentum").isNull()) {
            return running.afterCumulative(
                    training, c.parameter("num_batches_tracked_before").asInt() + k);
        }
        return running.afterPyTorch(training, c.parameter("momentum").asDouble());
    }

    private static Map<String, Bounded> eval(GoldenCase c) {
        double[] mean = c.vector("running_mean");
        double[] variance = c.vector("running_var");
        return Map.of(
                "y", frozen(c).y(c.input("x")),
                "new_running_mean", Bounded.exact(Tensor.vector(mean)),
                "new_running_var", Bounded.exact(Tensor.vector(variance)));
    }

    private static Map<String, Bounded> backward(GoldenCase c) {
        return gradient(
                c.parameter("training").asBoolean()
                        ? Gradient.ofBatchNorm(c.input("dy"), c.input("x"), c.affine(), c.eps(), c.conditioning())
                        : Gradient.ofFrozen(c.input("dy"), c.input("x"), frozen(c)));
    }

    private static Map<String, Bounded> fold(GoldenCase c) {
        if (c.parameter("stride").asInt(1) != 1 || c.parameter("padding").asInt(0) != 0) {
            throw new IllegalArgumentException(c.id() + " strides or pads, which the reference does not");
        }
        FrozenBatchNorm norm = frozen(c);
        Tensor weight = c.input("weight");
        Fold fold = Fold.of(weight, c.vector("bias"), norm);
        Tensor h = c.op().equals("fold_linear")
                ? Layers.linear(c.input("x"), weight, c.vector("bias"))
                : Layers.conv2d(c.input("x"), weight, c.vector("bias"));
        return Map.of(
                "folded_weight", fold.weight(),
                "folded_bias", fold.bias(),
                "y", norm.y(h));
    }

    private static FrozenBatchNorm frozen(GoldenCase c) {
        return new FrozenBatchNorm(c.affine(), c.vector("running_mean"), c.vector("running_var"), c.eps());
    }

    private static Map<String, Bounded> layer(GoldenCase c, Layer layer) {
        Map<String, Bounded> outputs = new LinkedHashMap<>(gradient(layer.gradient(c.input("dy"))));
        outputs.put("y", layer.y());
        return outputs;
    }

    private static Map<String, Bounded> gradient(Gradient gradient) {
        return Map.of("dx", gradient.dx(), "dgamma", gradient.dGamma(), "dbeta", gradient.dBeta());
    }

    /** Not graded, so without a bound of its own. */
    private static Map<String, Bounded> paper(GoldenCase c) {
        List<Tensor> batches = new ArrayList<>();
        for (int k = 1; c.has("x_" + k); k++) batches.add(c.input("x_" + k));
        PaperInference paper = PaperInference.over(batches, c.affine(), c.eps());
        return Map.of(
                "population_mean", Bounded.exact(Tensor.vector(paper.mean())),
                "population_var", Bounded.exact(Tensor.vector(paper.variance())),
                "scale", Bounded.exact(Tensor.vector(paper.scale())),
                "shift", Bounded.exact(Tensor.vector(paper.shift())),
                "y_eval", Bounded.exact(paper.y(c.input("x_eval"))));
    }
}
