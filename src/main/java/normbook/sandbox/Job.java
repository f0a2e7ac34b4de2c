package normbook.sandbox;

import java.util.ArrayList;
import java.util.List;

/**
 * One source file and the calls to make to one of its static methods.
 *
 * @param source Java, one compilation unit
 * @param className the top-level class that must hold the method, e.g. {@code Solution}
 * @param parameterTypes as written in Java: {@code double}, {@code int}, {@code double[]} … {@code double[][][][]}
 * @param returnType one of those, or {@code void}
 * @param calls the arguments of each call: {@code Double}, {@code Integer}, nested {@code double[]} arrays, and
 *     {@link Carried}
 */
public record Job(
        String source,
        String className,
        String method,
        List<String> parameterTypes,
        String returnType,
        List<List<Object>> calls) {

    /** The very object that was an argument of an earlier call, with whatever the learner's code wrote into it. */
    public record Carried(int call, int argument) {}

    /**
     * The calls with the object itself wherever one is carried.
     *
     * @throws IllegalArgumentException where it is not an argument of the same type in an earlier call
     */
    public List<List<Object>> resolvedCalls() {
        List<List<Object>> resolved = new ArrayList<>();
        for (List<Object> call : calls) {
            List<Object> arguments = new ArrayList<>();
            for (Object argument : call) {
                arguments.add(
                        argument instanceof Carried carried ? find(carried, arguments.size(), resolved) : argument);
            }
            resolved.add(arguments);
        }
        return resolved;
    }

    private Object find(Carried carried, int position, List<List<Object>> earlier) {
        boolean named = carried.call() >= 0
                && carried.call() < earlier.size()
                && carried.argument() >= 0
                && carried.argument() < parameterTypes.size();
        if (!named || !parameterTypes.get(carried.argument()).equals(parameterTypes.get(position))) {
            throw new IllegalArgumentException(carried + " is no earlier argument of the type");
        }
        return earlier.get(carried.call()).get(carried.argument());
    }
}
