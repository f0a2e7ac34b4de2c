package normbook.sandbox.meter;

/** A stack trace shows the learner's own frames: the JDK's and ours differ from version to version. */
public final class ThrowableTwins {
    private ThrowableTwins() {}

    public static void printStackTrace(Throwable thrown) {
        Meter.throwable();
        StringBuilder text = new StringBuilder().append(thrown).append('\n');
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getClassLoaderName() == null && frame.getModuleName() == null && isWritten(frame)) {
                text.append("\tat ").append(frame).append('\n');
            }
        }
        System.err.print(text);
    }

    private static boolean isWritten(StackTraceElement frame) {
        return frame.getLineNumber() > 0 && !frame.getClassName().startsWith("normbook.");
    }
}
