package normbook.notebook.kernel;

/** Told what a cell puts out while it runs, in order, from a thread that must not be kept waiting. */
public interface OutputListener {
    OutputListener NONE = new OutputListener() {
        @Override
        public void printed(String text) {}

        @Override
        public void shown(Display display) {}
    };

    /** From here on it is the cell's turn. */
    default void started() {}

    void printed(String text);

    void shown(Display display);
}
