package normbook.sandbox.meter;

/** What a run may have too much of. */
public enum Exceeded {
    WORK,
    MEMORY,
    DEPTH,
    OUTPUT,
    /** Ended from outside; nothing was too much. */
    INTERRUPTED
}
