package normbook.sandbox.meter;

import java.util.function.LongUnaryOperator;

/**
 * The counters. A limit once passed stays passed: the verdict is read from here, never from what was thrown.
 *
 * <p>The methods on the hot path are small enough for C1 to inline.
 */
public final class Meter {
    /** Small enough that nothing a run can still do makes it positive again. */
    private static final long NOTHING_LEFT = Long.MIN_VALUE / 2;

    /** What is more would take longer than anybody waits, whatever the limit. */
    private static final long MOST_AT_ONCE = 1L << 36;

    private static final int CAUGHT_WORK = 6_000;
    private static final int DEEPEST_TRACE = 1024;
    private static final int MOST_COMPOSED = 20_000;

    /** Open to rewritten code alone, which settles up in its loops: a call there would cost as much as the loop. */
    public static long workLeft;

    private static long workLimit;
    private static long bytesLeft;
    private static long bytesAdded;
    /** Asked for more bytes once there are none left; null where a run has what it begins with. */
    private static LongUnaryOperator supply;

    private static volatile boolean interrupted;
    private static int depthLeft;
    private static int depthLimit;
    private static Exceeded exceeded;
    private static long used;
    private static Throwable overflow;
    private static int composed;

    private Meter() {}

    /** Sets everything back for the next run. */
    public static void begin(long work, long bytes, int deepest) {
        goOn(work, bytes, deepest, null);
        Identity.begin();
    }

    /**
     * Sets the counters back, but for the numbers of objects: what earlier runs made lives on.
     *
     * @param more given how many bytes are missing, says how many there are on top; 0 ends the run
     */
    public static void goOn(long work, long bytes, int deepest, LongUnaryOperator more) {
        interrupted = false;
        workLimit = work;
        workLeft = work;
        bytesLeft = bytes;
        bytesAdded = bytes;
        supply = more;
        depthLimit = deepest;
        depthLeft = deepest;
        exceeded = null;
        Measure.begin();
        overflow = null;
        composed = 0;
    }

    /**
     * Ends the run from another thread. The counters belong to the running one, which may write over this once: to be
     * called again until the run is over.
     */
    public static void interrupt() {
        interrupted = true;
        workLeft = NOTHING_LEFT;
    }

    public static boolean isInterrupted() {
        return interrupted;
    }

    /** Sets the depth back for the next call of the same run. */
    public static void beginCall() {
        depthLeft = depthLimit;
    }

    /** The limit that was passed, or null. */
    public static Exceeded exceeded() {
        return exceeded;
    }

    public static long used() {
        return exceeded == null ? workLimit - workLeft : used;
    }

    static long allocated() {
        return bytesAdded - bytesLeft;
    }

    /**
     * The real stack or heap that ended before the counted one, or null. Not the run's doing: on another worker it may
     * come to its end. It may have ended inside the JDK, and left something half done.
     */
    public static Throwable overflow() {
        return overflow;
    }

    // What rewritten code calls

    public static void work(int units) {
        if ((workLeft -= units) < 0) {
            throw exhausted(); // thrown here, so that the compiler sees no call that comes back
        }
    }

    /** For where {@link #workLeft} has been settled below 0; never returns. */
    public static Error exhausted() {
        stop(Exceeded.WORK);
        return Stop.NOW;
    }

    public static void enter(int units, int frames) {
        if ((workLeft -= units) < 0 || (depthLeft -= frames) < 0) {
            throw tooDeep();
        }
    }

    /** A function, a comparator or a stream was made of others: one of a million would be a million calls deep in the JDK. */
    public static void composed() {
        if (++composed > MOST_COMPOSED) {
            stop(Exceeded.DEPTH);
        }
    }

    public static int depth() {
        return depthLimit - depthLeft;
    }

    public static void leave(int frames) {
        depthLeft += frames;
    }

    /** The first thing every exception handler does. */
    public static void caught(Throwable thrown, int depthHere) {
        depthLeft = depthLimit - depthHere;
        caught(thrown);
    }

    public static void caught(Throwable thrown) {
        if (thrown instanceof VirtualMachineError) {
            noteOverflow(thrown);
        }
        work(CAUGHT_WORK + 4 * Math.min(depth(), DEEPEST_TRACE));
    }

    /** The making of a throwable, whose trace is as long as the stack is deep. */
    public static void throwable() {
        work(CAUGHT_WORK + 4 * Math.min(depth(), DEEPEST_TRACE));
        bytes(100 + 8 * Math.min(depth(), DEEPEST_TRACE));
    }

    public static void bytes(int count) {
        if ((bytesLeft -= count) < 0) {
            takeMore();
        }
    }

    private static void takeMore() {
        long given = supply == null || exceeded != null ? 0 : supply.applyAsLong(-bytesLeft);
        if (given + bytesLeft < 0) {
            stop(Exceeded.MEMORY);
        }
        bytesLeft += given;
        bytesAdded += given;
    }

    /** An array; a negative length is the JVM's to refuse. */
    public static void array(int length, int elementBytes) {
        charge(length >> 3, 16 + (long) length * elementBytes);
    }

    /** One more dimension of an array: how many arrays there are before it in, how many after it out. */
    public static long dimension(long arrays, int length, int elementBytes) {
        long all = Math.min(arrays * Math.max(0, length), 1L << 31);
        charge(all >> 3, 16 * arrays + all * elementBytes);
        return all;
    }

    /** Stands in for the hash code of an object that has none of its own. */
    public static int identity(int known) {
        return known != 0 ? known : Identity.next();
    }

    /** What a synchronized block does where there is one thread. */
    public static void lock(Object lock) {
        lock.getClass();
    }

    // What the JDK's stand-ins call

    static void charge(long units, long count) {
        // Memory first: what is too large to be made is not too long to be made.
        if (count > 0 && (bytesLeft -= count) < 0) {
            takeMore();
        }
        if (units > 0 && (units > MOST_AT_ONCE || (workLeft -= units) < 0)) {
            stop(Exceeded.WORK);
        }
    }

    /** Ends the run; the first limit to be passed is the one that counts. */
    public static void stop(Exceeded limit) {
        if (exceeded == null) {
            used = limit == Exceeded.WORK ? workLimit : workLimit - Math.max(0, workLeft);
            exceeded = interrupted && limit == Exceeded.WORK ? Exceeded.INTERRUPTED : limit;
        }
        workLeft = NOTHING_LEFT;
        throw Stop.NOW;
    }

    /** The JVM's own limits, should they be reached before the counted ones. */
    public static void noteOverflow(Throwable thrown) {
        if (exceeded == null && (thrown instanceof StackOverflowError || thrown instanceof OutOfMemoryError)) {
            overflow = thrown;
            used = workLimit - Math.max(0, workLeft);
            exceeded = thrown instanceof StackOverflowError ? Exceeded.DEPTH : Exceeded.MEMORY;
            workLeft = NOTHING_LEFT;
        }
    }

    private static Error tooDeep() {
        stop(workLeft < 0 ? Exceeded.WORK : Exceeded.DEPTH);
        return Stop.NOW;
    }
}
