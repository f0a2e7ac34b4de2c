package normbook.sandbox;

import java.lang.reflect.Array;

/** One of the types a {@link Job} may name: {@code void}, {@code int}, {@code double} or an array of {@code double}. */
record JavaType(Class<?> element, int depth) {
    static final int DEEPEST = 4;

    /** @throws IllegalArgumentException for any other type */
    static JavaType of(String written) {
        String element = written.replace("[]", "");
        int depth = (written.length() - element.length()) / 2;
        if (depth > DEEPEST || depth > 0 && !element.equals("double")) {
            throw new IllegalArgumentException("not a type for a job: " + written);
        }
        return switch (element) {
            case "double" -> new JavaType(double.class, depth);
            case "int" -> new JavaType(int.class, 0);
            case "void" -> new JavaType(void.class, 0);
            default -> throw new IllegalArgumentException("not a type for a job: " + written);
        };
    }

    boolean isArray() {
        return depth > 0;
    }

    JavaType component() {
        return new JavaType(element, depth - 1);
    }

    Class<?> asClass() {
        return depth == 0 ? element : Array.newInstance(element, new int[depth]).getClass();
    }
}
