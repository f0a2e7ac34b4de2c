package normbook.notebook.session;

/** How a cell ended, as it goes over the wire. */
public enum Ending {
    FINISHED,
    NOT_COMPILED,
    REFUSED,
    THREW,
    /** A name was used that no cell has declared yet. */
    UNRESOLVED,
    WORK,
    MEMORY,
    DEPTH,
    OUTPUT,
    /** The source is larger or deeper than the compiler can take. */
    SOURCE,
    INTERRUPTED
}
