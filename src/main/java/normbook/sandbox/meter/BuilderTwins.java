package normbook.sandbox.meter;

/** Looking for a text within another: in the worst case each character is compared with each. */
public final class BuilderTwins {
    private BuilderTwins() {}

    public static int indexOf(StringBuilder text, String part) {
        Measure.within(text, part);
        return text.indexOf(part);
    }

    public static int indexOf(StringBuilder text, String part, int from) {
        Measure.within(text, part);
        return text.indexOf(part, from);
    }

    public static int lastIndexOf(StringBuilder text, String part) {
        Measure.within(text, part);
        return text.lastIndexOf(part);
    }

    public static int lastIndexOf(StringBuilder text, String part, int from) {
        Measure.within(text, part);
        return text.lastIndexOf(part, from);
    }

    public static int indexOf(StringBuffer text, String part) {
        Measure.within(text, part);
        return text.indexOf(part);
    }

    public static int indexOf(StringBuffer text, String part, int from) {
        Measure.within(text, part);
        return text.indexOf(part, from);
    }

    public static int lastIndexOf(StringBuffer text, String part) {
        Measure.within(text, part);
        return text.lastIndexOf(part);
    }

    public static int lastIndexOf(StringBuffer text, String part, int from) {
        Measure.within(text, part);
        return text.lastIndexOf(part, from);
    }
}
