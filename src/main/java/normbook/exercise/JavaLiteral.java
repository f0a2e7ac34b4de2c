package normbook.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
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
                lines.add(declaration(parameter, name + (k + 2), argument, Checker::number));
            }
        }
        return lines;
    }

    /** Empty where the case is too large to read. */
    static List<String> declarations(Signature signature, List<Tensor> arguments) {
        return declarations(signature, arguments, Checker::number);
    }

    /** With whole numbers as such: {@code {{0}, {2}}} is Java, too. */
    static List<String> plainDeclarations(Signature signature, List<Tensor> arguments) {
        return declarations(signature, arguments, JavaLiteral::plainNumber);
    }

    static String plainNumber(double number) {
        boolean whole = number == (int) number && Double.compare(number, -0.0) != 0;
        return whole ? String.valueOf((int) number) : Checker.number(number);
    }

    private static List<String> declarations(
            Signature signature, List<Tensor> arguments, DoubleFunction<String> written) {
        int numbers = arguments.stream().mapToInt(a -> a.data().length).sum();
        if (numbers > MOST_NUMBERS) return List.of();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Parameter parameter = signature.parameters().get(i);
            lines.add(declaration(parameter, parameter.name(), arguments.get(i), written));
        }
        return lines;
    }

    private static String declaration(
            Parameter parameter, String name, Tensor argument, DoubleFunction<String> written) {
        return parameter.type() + " " + name + " = " + value(parameter, argument, written) + ";";
    }

    private static String value(Parameter parameter, Tensor argument, DoubleFunction<String> written) {
        if (parameter.type().equals("int")) return String.valueOf((int) argument.data()[0]);
        return value(argument, 0, 0, written);
    }

    private static String value(Tensor tensor, int axis, int offset, DoubleFunction<String> written) {
        if (axis == tensor.shape().length) return written.apply(tensor.data()[offset]);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < tensor.shape()[axis]; i++) {
            parts.add(value(tensor, axis + 1, offset + i * tensor.stride(axis), written));
        }
        return "{" + String.join(", ", parts) + "}";
    }
}
