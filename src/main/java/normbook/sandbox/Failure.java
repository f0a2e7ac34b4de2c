package normbook.sandbox;

import java.util.Arrays;

/** Describes what the learner's code threw without calling any method the learner wrote. */
record Failure(String exception, String message, int line) {

    static Failure of(Throwable thrown, ClassLoader learners) {
        Throwable shown =
                thrown instanceof ExceptionInInitializerError && thrown.getCause() != null ? thrown.getCause() : thrown;
        String message = overrides(shown, "getMessage") ? null : shown.getMessage();
        int line = overrides(shown, "getStackTrace") ? 0 : line(shown, learners);
        return new Failure(shown.getClass().getName(), message == null ? "" : message, line);
    }

    private static boolean overrides(Throwable thrown, String method) {
        try {
            Class<?> declares = thrown.getClass().getMethod(method).getDeclaringClass();
            return declares.getClassLoader() instanceof LearnerLoader;
        } catch (NoSuchMethodException e) {
            return true;
        }
    }

    private static int line(Throwable thrown, ClassLoader learners) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> isLearners(frame.getClassName(), learners))
                .mapToInt(frame -> Math.max(0, frame.getLineNumber()))
                .findFirst()
                .orElse(0);
    }

    private static boolean isLearners(String className, ClassLoader learners) {
        try {
            return Class.forName(className, false, learners).getClassLoader() == learners;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
