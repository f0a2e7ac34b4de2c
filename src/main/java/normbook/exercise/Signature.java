package normbook.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The static method that a solution must have, as authors write it: {@code double[] f(double[][] x, double eps)}. */
public record Signature(String returnType, String method, List<Parameter> parameters) {
    private static final String TYPE = "int|double(?:\\[]){0,4}";
    private static final Pattern METHOD =
            Pattern.compile("\\s*(void|" + TYPE + ")\\s+([a-zA-Z]\\w*)\\s*\\((.*)\\)\\s*");
    private static final Pattern PARAMETER = Pattern.compile("\\s*(" + TYPE + ")\\s+([a-zA-Z]\\w*)\\s*");

    public record Parameter(String type, String name) {

        int rank() {
            return type.length() - type.replace("[", "").length();
        }
    }

    static Optional<Signature> parse(String text) {
        Matcher method = METHOD.matcher(text);
        if (!method.matches()) return Optional.empty();
        List<Parameter> parameters = new ArrayList<>();
        for (String part : method.group(3).split(",")) {
            Matcher parameter = PARAMETER.matcher(part);
            if (!parameter.matches()) return Optional.empty();
            parameters.add(new Parameter(parameter.group(1), parameter.group(2)));
        }
        return Optional.of(new Signature(method.group(1), method.group(2), List.copyOf(parameters)));
    }

    List<String> parameterTypes() {
        return parameters.stream().map(Parameter::type).toList();
    }

    /** The position of a parameter; −1 where there is none of that name. */
    int indexOf(String name) {
        return parameters.stream().map(Parameter::name).toList().indexOf(name);
    }

    /** As it stands in Java. */
    @Override
    public String toString() {
        List<String> written =
                parameters.stream().map(p -> p.type() + " " + p.name()).toList();
        return returnType + " " + method + "(" + String.join(", ", written) + ")";
    }
}
