package normbook.notebook.session;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import normbook.sandbox.Body;
import normbook.sandbox.Frame;

/** The process's side of the pipe: one method for each thing it may say. */
final class Answers {
    static final int MAX_TEXT = 1_000;
    private static final int LOW_BITS = 31;

    private final OutputStream out;

    Answers(OutputStream out) {
        this.out = out;
    }

    /** @param seal empty where the process is sealed, else why not */
    void ready(String seal) {
        send(Frame.Kind.READY, new Body().text(seal));
    }

    /** From here on the process is a notebook's. */
    void accepted() {
        send(Frame.Kind.READY, new Body());
    }

    /** @param utf8 a piece of what was printed; characters may be cut in two */
    void printed(byte[] utf8) {
        send(Frame.Kind.PRINTED, new Body().raw(utf8));
    }

    /** Something to be looked at, before the cell's end. */
    void shown(Body display) {
        send(Frame.Kind.SHOWN, display);
    }

    /**
     * @param work counted
     * @param declared by the cell: what it is, and its name
     */
    void ended(Ending ending, Body details, long work, List<String> declared) {
        Body body = new Body().number(ending.ordinal());
        body.number((int) (work >>> LOW_BITS)).number((int) (work & Integer.MAX_VALUE));
        body.number(declared.size());
        declared.forEach(body::text);
        send(Frame.Kind.ENDED, body.raw(Bodies.bytes(details)));
    }

    void completed(int number, int anchor, List<String> names) {
        Body body = new Body().number(number).number(anchor).number(names.size());
        names.forEach(body::text);
        send(Frame.Kind.COMPLETED, body);
    }

    static String cut(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }

    private synchronized void send(Frame.Kind kind, Body body) {
        try {
            Frame.write(out, kind, body);
        } catch (IOException e) {
            Runtime.getRuntime().halt(1); // nobody listens any more: the server is gone
        }
    }
}
