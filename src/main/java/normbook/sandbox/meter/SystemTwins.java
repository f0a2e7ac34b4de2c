package normbook.sandbox.meter;

/** Copying within arrays, charged by the piece that is copied. */
public final class SystemTwins {
    private SystemTwins() {}

    public static void arraycopy(Object from, int fromStart, Object to, int toStart, int length) {
        Meter.charge(4 + (length >> 3), 0);
        System.arraycopy(from, fromStart, to, toStart, length);
    }
}
