package normbook.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import normbook.exercise.Signature.Parameter;
import normbook.reference.Tensor;

/** Arguments of a case as Java declarations, to paste into a notebook and try. */
final class JavaLiteral {
    private static final int MOST_NUMBERS = 60;

    private JavaLiteral() {}

    /** Of the first call, and what further ones of the same arrays get anew: {@code x2} for the second. */
    static List<String> declarations(DrawnCase drawn) {
        Signature signature = drawn.signature();
        List<String> lines =
                new ArrayList<>(declarations(signature, drawn.calls().get(0)));
        List<Map<String, Input>> steps =
                lines.isEmpty() ? List.of() : drawn.testCase().then();
        for (int k = 0; k < steps.size(); k++) {
            for (String name : steps.get(k).keySet()) {
                int position = signature.indexOf(name);
                Parameter parameter = signature.parameters().get(position);
                Tensor argument = drawn.calls().get(k + 1).get(position);
                lines.add(declaration(parameter, name + (k + 2), argument));
            }
        }
        return lines;
    }

    /** Empty where the case is too large to read. */
    static List<String> declarations(Signature signature, List<Tensor> arguments) {
        int numbers = arguments.stream().mapToInt(a -> a.data().length).sum();
        if (numbers > MOST_NUMBERS) return List.of();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Parameter parameter = signature.parameters().get(i);
            lines.add(declaration(parameter, parameter.name(), arguments.get(i)));
        }
        return lines;
    }

    private static String declaration(Parameter parameter, String name, Tensor argument) {
        return parameter.type() + " " + name + " = " + value(parameter, argument) + ";";
    }

    private static String value(Parameter parameter, Tensor argument) {
        if (parameter.type().equals("int")) return String.valueOf((int) argument.data()[0]);
        return value(argument, 0, 0);
    }

    private static String value(Tensor tensor, int axis, int offset) {
        if (axis == tensor.shape().length) return Checker.number(tensor.data()[offset]);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < tensor.shape()[axis]; i++) {
            parts.add(value(tensor, axis + 1, offset + i * tensor.stride(axis)));
        }
        return "{" + String.join(", ", parts) + "}";
    }
}
