package normbook.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import normbook.sandbox.Run.Diagnostic;
import normbook.sandbox.Run.Limit;

/** The worker's side of the pipe: one method for each thing it may say. What ends the run is the last it says. */
final class Channel {
    static final int MAX_DIAGNOSTICS = 100;
    static final int MAX_MESSAGE_CHARACTERS = 1_000;

    private final OutputStream out;
    private final Runnable afterEnd;

    Channel(OutputStream out, Runnable afterEnd) {
        this.out = out;
        this.afterEnd = afterEnd;
    }

    /** @param seal empty where the worker is sealed, else why not */
    void ready(String seal) {
        send(Frame.Kind.READY, new Body().text(seal));
    }

    void loaded() {
        send(Frame.Kind.LOADED, new Body());
    }

    /** @param utf8 a piece of what was printed; characters may be cut in two */
    void printed(byte[] utf8) {
        send(Frame.Kind.PRINTED, new Body().raw(utf8));
    }

    /**
     * @param used counted work up to here, or -1 where nothing was counted
     * @return false where it is more than may be said
     */
    boolean returned(int used, Object value, List<Object> arguments) {
        try {
            Body body = new Body().number(used).value(value);
            arguments.forEach(body::value);
            send(Frame.Kind.RETURNED, body);
            return true;
        } catch (Body.TooLargeException e) {
            return false;
        }
    }

    /** @param used counted work up to here, or -1 where nothing was counted */
    void threw(int used, Failure failure) {
        Body body = new Body().number(used).text(cut(failure.exception())).text(cut(failure.message()));
        send(Frame.Kind.THREW, body.number(failure.line()));
    }

    /** @param used counted work, or -1 where nothing was counted */
    void finished(int used) {
        end(Frame.Kind.FINISHED, new Body().number(used));
    }

    void notCompiled(List<Diagnostic> diagnostics) {
        List<Diagnostic> first = diagnostics.subList(0, Math.min(MAX_DIAGNOSTICS, diagnostics.size()));
        Body body = new Body().number(first.size());
        for (Diagnostic diagnostic : first) {
            body.number(diagnostic.line()).number(diagnostic.column()).text(cut(diagnostic.message()));
        }
        end(Frame.Kind.NOT_COMPILED, body);
    }

    void refused(String what, int line) {
        end(Frame.Kind.REFUSED, new Body().text(cut(what)).number(line));
    }

    void limitExceeded(Limit limit) {
        limitExceeded(limit, -1);
    }

    /** @param used counted work, or -1 where nothing was counted */
    void limitExceeded(Limit limit, int used) {
        end(Frame.Kind.LIMIT, new Body().number(limit.ordinal()).number(used));
    }

    /** What it says next may be this worker's fault: on another one the run may end otherwise. */
    void unsure() {
        send(Frame.Kind.UNSURE, new Body());
    }

    /** @param fault empty where the worker is fit for another job, else why not */
    void idle(String fault) {
        send(Frame.Kind.IDLE, new Body().text(cut(fault)));
    }

    private void end(Frame.Kind kind, Body body) {
        send(kind, body);
        afterEnd.run();
    }

    private synchronized void send(Frame.Kind kind, Body body) {
        try {
            Frame.write(out, kind, body);
        } catch (IOException e) {
            // Nobody listens any more: the server is gone.
            Runtime.getRuntime().halt(1);
        }
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(MAX_MESSAGE_CHARACTERS, text.length()));
    }
}
