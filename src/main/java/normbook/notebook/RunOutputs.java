package normbook.notebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import normbook.notebook.kernel.Display;
import normbook.notebook.kernel.OutputListener;

/** Collects what one run of a cell puts out, and tells the tabs at once. Called by a thread that must not wait. */
final class RunOutputs implements OutputListener {
    private static final int MOST_SHOWN = 100;

    private final String cell;
    private final EventLog log;
    private final List<ObjectNode> outputs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int chars;
    private boolean isCut;

    RunOutputs(String cell, EventLog log) {
        this.cell = cell;
        this.log = log;
    }

    @Override
    public void started() {
        log.publish("started", Cells.object().put("cell", cell));
    }

    @Override
    public synchronized void printed(String piece) {
        if (!fits(piece.length())) return;
        text.append(piece);
        log.publish("printed", Cells.object().put("cell", cell).put("text", piece));
    }

    @Override
    public synchronized void shown(Display display) {
        ObjectNode output = Outputs.shown(display);
        if (outputs.size() >= MOST_SHOWN || !fits(output.toString().length())) {
            isCut = true;
            return;
        }
        add(output);
        ObjectNode event = Cells.object().put("cell", cell);
        event.set("output", Outputs.shown(output));
        log.publish("shown", event);
    }

    /** Adds what is known at the end. */
    synchronized void add(ObjectNode output) {
        endText();
        outputs.add(output);
    }

    synchronized boolean fits(int more) {
        boolean fits = !isCut && chars + more <= Limits.OUTPUTS / 2;
        if (fits) chars += more;
        else isCut = true;
        return fits;
    }

    /** @param cut the sentence that says there was more */
    synchronized List<ObjectNode> take(String cut) {
        if (isCut) add(Outputs.stream(cut + "\n"));
        endText();
        return List.copyOf(outputs);
    }

    private void endText() {
        if (text.length() == 0) return;
        outputs.add(Outputs.stream(text.toString()));
        text.setLength(0);
    }
}
