package normbook.notebook.session;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a cell prints, sent on in pieces as it comes and ended at the limit. */
final class CellOutput extends OutputStream {
    public static final int MAX_BYTES = 256 << 10;
    private static final int PIECE_BYTES = 8 << 10;

    private final Answers answers;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final Runnable atLimit;
    private int total;

    CellOutput(Answers answers, Runnable atLimit) {
        this.answers = answers;
        this.atLimit = atLimit;
    }

    /** Stands in for both System.out and System.err from now on, with nothing left in them. */
    synchronized void begin() {
        PrintStream print = new PrintStream(this, false, StandardCharsets.UTF_8);
        System.setOut(print);
        System.setErr(print);
        total = 0;
        pending.reset();
    }

    @Override
    public synchronized void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        int allowed = Math.min(length, MAX_BYTES - total);
        pending.write(bytes, from, allowed);
        total += allowed;
        if (allowed < length) {
            atLimit.run();
        } else if (pending.size() >= PIECE_BYTES) {
            send();
        }
    }

    /** Passes on what is pending. */
    synchronized void send() {
        if (pending.size() > 0) {
            answers.printed(pending.toByteArray());
            pending.reset();
        }
    }
}
