package normbook.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import normbook.reference.Tensor;

/** A golden case as calls of an exercise: which slug, which arguments, what its outputs are named in the file. */
record GoldenCalls(JsonNode json) {
    private static final Path FOLDER = Path.of("src/test/resources/goldens");
    private static final Map<String, JsonNode> FILES = new HashMap<>();

    static GoldenCalls of(String exercise, String id) {
        for (JsonNode json : FILES.computeIfAbsent(exercise, GoldenCalls::read).get("cases")) {
            if (json.get("id").asText().equals(id)) return new GoldenCalls(json);
        }
        throw new IllegalArgumentException("no case " + id);
    }

    /** What a program with these decisions gives back, by the names of the file. */
    Map<String, double[]> outputs(String slug, Decisions decisions) {
        Subject subject = Subject.find(slug).orElseThrow();
        Map<String, double[]> all = new HashMap<>();
        double[] mean = data("running_mean");
        double[] variance = data("running_var");
        for (int k = 1; k <= calls(); k++) {
            List<double[]> outputs = subject.outputs(arguments(slug, k, mean, variance), decisions);
            List<String> names = names(k);
            for (int i = 0; i < Math.min(outputs.size(), names.size()); i++) all.put(names.get(i), outputs.get(i));
            if (op().startsWith("batch_norm_train") && outputs.size() == 3) {
                mean = outputs.get(1);
                variance = outputs.get(2);
            }
        }
        return all;
    }

    String slug() {
        return switch (op()) {
            case "batch_norm_train" -> has("running_mean") ? "batch-norm-conv2d-running" : "batch-norm-forward";
            case "batch_norm_train_steps" -> cumulative() ? "batch-norm-running-cumulative" : "batch-norm-running";
            case "batch_norm_eval" -> "batch-norm-eval";
            case "batch_norm_backward" -> has("running_mean") ? "batch-norm-backward-eval" : "batch-norm-backward";
            case "fold_linear" -> "batch-norm-fold";
            default -> throw new IllegalArgumentException(op());
        };
    }

    double[] expected(String output) {
        return numbers(json.get("expected").get(output).get("data"));
    }

    double[] tolerance(String output) {
        return numbers(json.get("expected").get(output).get("abs_tol"));
    }

    static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++)
            numbers[i] = Double.parseDouble(array.get(i).asText());
        return numbers;
    }

    private List<Tensor> arguments(String slug, int k, double[] mean, double[] variance) {
        Tensor x = tensor(has("x") ? "x" : "x_" + k);
        int parameters = op().startsWith("fold") ? 0 : x.shape()[1];
        Tensor gamma = has("gamma") ? tensor("gamma") : filled(parameters, 1);
        Tensor beta = has("beta") ? tensor("beta") : filled(parameters, 0);
        Tensor eps = scalar(json.get("params").get("eps").asDouble());
        return switch (slug) {
            case "batch-norm-forward", "batch-norm-conv2d" -> List.of(x, gamma, beta, eps);
            case "batch-norm-conv2d-running", "batch-norm-running", "batch-norm-running-cumulative" -> {
                Tensor weight = scalar(
                        cumulative() ? k : json.get("params").get("momentum").asDouble());
                yield List.of(x, gamma, beta, Tensor.vector(mean), Tensor.vector(variance), weight, eps);
            }
            case "batch-norm-eval" -> List.of(x, gamma, beta, Tensor.vector(mean), Tensor.vector(variance), eps);
            case "batch-norm-backward" -> List.of(tensor("dy"), x, gamma, gamma, gamma, eps);
            case "batch-norm-backward-eval" ->
                List.of(tensor("dy"), x, gamma, Tensor.vector(mean), Tensor.vector(variance), gamma, gamma, eps);
            default -> {
                Tensor weight = tensor("weight");
                Tensor bias = has("bias") ? tensor("bias") : filled(weight.shape()[0], 0);
                yield List.of(weight, bias, gamma, beta, Tensor.vector(mean), Tensor.vector(variance), eps);
            }
        };
    }

    private List<String> names(int k) {
        return switch (op()) {
            case "batch_norm_train" -> List.of("y", "new_running_mean", "new_running_var");
            case "batch_norm_train_steps" -> List.of("y_" + k, "running_mean_" + k, "running_var_" + k);
            case "batch_norm_eval" -> List.of("y", "new_running_mean", "new_running_var");
            case "batch_norm_backward" -> List.of("dx", "dgamma", "dbeta");
            default -> List.of("folded_weight", "folded_bias");
        };
    }

    private int calls() {
        return op().equals("batch_norm_train_steps")
                ? json.get("params").get("num_batches").asInt()
                : 1;
    }

    private boolean cumulative() {
        JsonNode params = json.get("params");
        return params.has("momentum") && params.get("momentum").isNull();
    }

    private String op() {
        return json.get("op").asText();
    }

    private boolean has(String input) {
        return json.get("inputs").has(input);
    }

    private double[] data(String input) {
        return has(input) ? numbers(json.get("inputs").get(input).get("data")) : null;
    }

    private Tensor tensor(String input) {
        List<Integer> shape = new ArrayList<>();
        json.get("inputs").get(input).get("shape").forEach(length -> shape.add(length.asInt()));
        return new Tensor(shape.stream().mapToInt(Integer::intValue).toArray(), data(input));
    }

    private static Tensor filled(int length, double value) {
        double[] data = new double[length];
        Arrays.fill(data, value);
        return Tensor.vector(data);
    }

    private static Tensor scalar(double value) {
        return new Tensor(new int[0], new double[] {value});
    }

    private static JsonNode read(String exercise) {
        try {
            return new ObjectMapper()
                    .readTree(FOLDER.resolve(exercise + ".json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
