package normbook.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import normbook.content.YamlNode;
import normbook.exercise.Input.Distribution;
import normbook.exercise.Input.Generated;
import normbook.exercise.Input.Literal;
import normbook.exercise.Signature.Parameter;
import normbook.reference.Tensor;

/** One argument of a case: written out under {@code inputs}, or drawn as {@code generated} says. */
final class InputReader {
    private static final int MOST_NUMBERS = 100_000;

    private InputReader() {}

    static Input read(YamlNode testCase, Parameter parameter) {
        return find(testCase, parameter)
                .orElseThrow(() -> testCase.wrong("exercise.case.missing-input", parameter.name()));
    }

    static Optional<Input> find(YamlNode call, Parameter parameter) {
        Optional<YamlNode> literal = call.find("inputs").flatMap(inputs -> inputs.find(parameter.name()));
        if (literal.isPresent()) return Optional.of(literal(literal.get(), parameter));
        return call.find("generated")
                .flatMap(generated -> generated.find(parameter.name()))
                .map(generated -> generated(generated, parameter));
    }

    private static Input literal(YamlNode node, Parameter parameter) {
        if (parameter.type().equals("int")) return new Literal(new Tensor(new int[0], new double[] {node.integer()}));
        List<Integer> shape = new ArrayList<>();
        YamlNode level = node;
        for (int axis = 0; axis < parameter.rank(); axis++) {
            List<YamlNode> items = level.items();
            if (items.isEmpty()) throw level.wrong("exercise.case.empty-list", parameter.name());
            shape.add(items.size());
            level = items.get(0);
        }
        List<Double> numbers = new ArrayList<>();
        flatten(node, shape, numbers);
        return new Literal(new Tensor(
                shape.stream().mapToInt(Integer::intValue).toArray(),
                numbers.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    private static void flatten(YamlNode node, List<Integer> shape, List<Double> into) {
        if (shape.isEmpty()) {
            into.add(node.number());
            return;
        }
        List<YamlNode> items = node.items();
        if (items.size() != shape.get(0)) {
            throw node.wrong("exercise.case.ragged", String.valueOf(items.size()), String.valueOf(shape.get(0)));
        }
        for (YamlNode item : items) flatten(item, shape.subList(1, shape.size()), into);
    }

    private static Input generated(YamlNode node, Parameter parameter) {
        node.allowing("shape", "offset", "scale", "distribution", "seed", "decimals");
        int[] shape = shape(node.get("shape"), parameter);
        return new Generated(
                shape,
                perChannel(node, "offset", 0, shape),
                perChannel(node, "scale", 1, shape),
                node.find("distribution").map(InputReader::distribution).orElse(Distribution.NORMAL),
                seed(node.get("seed")),
                node.find("decimals").map(YamlNode::integer).orElse(-1));
    }

    private static int[] shape(YamlNode node, Parameter parameter) {
        int[] shape = node.items().stream().mapToInt(YamlNode::integer).toArray();
        long size = 1;
        for (int length : shape) size = length < 1 || size > MOST_NUMBERS ? -1 : size * length;
        if (shape.length == 0 || shape.length != parameter.rank() || size < 1 || size > MOST_NUMBERS) {
            throw node.wrong("exercise.case.shape", parameter.type(), String.valueOf(MOST_NUMBERS));
        }
        return shape;
    }

    /** A list: one number for all channels, or one each. */
    private static double[] perChannel(YamlNode node, String key, double otherwise, int[] shape) {
        Optional<YamlNode> list = node.find(key);
        if (list.isEmpty()) return new double[] {otherwise};
        double[] numbers =
                list.get().items().stream().mapToDouble(YamlNode::number).toArray();
        int channels = shape.length < 2 ? shape[0] : shape[1];
        if (numbers.length == 1 || numbers.length == channels) return numbers;
        throw list.get().wrong("exercise.case.per-channel", key, String.valueOf(channels));
    }

    private static Distribution distribution(YamlNode node) {
        return switch (node.text()) {
            case "normal" -> Distribution.NORMAL;
            case "uniform" -> Distribution.UNIFORM;
            default -> throw node.wrong("exercise.case.distribution", node.text(), "normal, uniform");
        };
    }

    private static OptionalLong seed(YamlNode node) {
        return node.text().toLowerCase(Locale.ROOT).equals("submission")
                ? OptionalLong.empty()
                : OptionalLong.of(node.integer());
    }
}
