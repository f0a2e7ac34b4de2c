package normbook.sandbox;

import java.util.List;

/**
 * One source file and the calls to make to one of its static methods.
 *
 * @param source Java, one compilation unit
 * @param className the top-level class that must hold the method, e.g. {@code Solution}
 * @param parameterTypes as written in Java: {@code double}, {@code int}, {@code double[]} … {@code double[][][][]}
 * @param returnType one of those, or {@code void}
 * @param calls the arguments of each call: {@code Double}, {@code Integer} and nested {@code double[]} arrays
 */
public record Job(
        String source,
        String className,
        String method,
        List<String> parameterTypes,
        String returnType,
        List<List<Object>> calls) {}
