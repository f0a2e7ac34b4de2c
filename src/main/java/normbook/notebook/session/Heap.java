package normbook.notebook.session;

import normbook.sandbox.meter.Meter;

/**
 * Hands out the bytes a cell may allocate: so many over the whole cell, and at any time no more than the heap still has
 * room for besides what earlier cells keep. So the heap's end, which would take the process along, is not reached.
 */
final class Heap {
    private static final long MOST_OF_A_CELL = 16L << 30;
    private static final long PIECE = 16 << 20;
    /** What each cell may have unasked: even where nothing is left, a variable can be set to null. */
    private static final long FIRST_PIECE = 1 << 20;
    /** The rest is the compiler's. */
    private static final double LEARNERS_SHARE = 0.75;

    private final long most = (long) (LEARNERS_SHARE * Runtime.getRuntime().maxMemory());
    private long given;

    /** The counters for a new cell. */
    void begin(long work, int depth) {
        given = 0;
        Meter.goOn(work, FIRST_PIECE, depth, this::more);
    }

    private long more(long missing) {
        if (given + missing > MOST_OF_A_CELL) {
            return 0;
        }
        long room = most - used();
        if (room < missing + PIECE) {
            System.gc();
            room = most - used();
        }
        if (room < missing) {
            return 0;
        }
        long piece = missing + Math.min(PIECE, room - missing);
        given += piece;
        return piece;
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
