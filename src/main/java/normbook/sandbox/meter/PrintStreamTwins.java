package normbook.sandbox.meter;

import java.io.PrintStream;
import java.util.Locale;

/** What System.out and System.err do with a format. */
public final class PrintStreamTwins {
    private PrintStreamTwins() {}

    public static PrintStream printf(PrintStream out, String format, Object[] values) {
        StringTwins.measure(format, values);
        return out.printf(format, values);
    }

    public static PrintStream format(PrintStream out, String format, Object[] values) {
        return printf(out, format, values);
    }

    public static PrintStream printf(PrintStream out, Locale locale, String format, Object[] values) {
        StringTwins.measure(format, values);
        return out.printf(locale, format, values);
    }

    public static PrintStream format(PrintStream out, Locale locale, String format, Object[] values) {
        return printf(out, locale, format, values);
    }
}
