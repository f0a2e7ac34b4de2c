package normbook.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the learner's code prints, sent on in pieces and ended at the limit. */
final class CapturedOutput extends OutputStream {
    static final int MAX_BYTES = 64 << 10;
    private static final int PIECE_BYTES = 2 << 10;

    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private Channel channel;
    private Runnable atLimit;
    private int total;

    /**
     * Stands in for both System.out and System.err from now on, with nothing left in them.
     *
     * @param whenFull what ends the run once the limit is passed
     */
    synchronized void begin(Channel listener, Runnable whenFull) {
        PrintStream print = new PrintStream(this, false, StandardCharsets.UTF_8);
        System.setOut(print);
        System.setErr(print);
        channel = listener;
        atLimit = whenFull;
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
            send();
            atLimit.run();
        } else if (pending.size() >= PIECE_BYTES) {
            send();
        }
    }

    /** Passes on what is pending, at the end of a call. */
    synchronized void send() {
        if (pending.size() > 0) {
            channel.printed(pending.toByteArray());
            pending.reset();
        }
    }
}
