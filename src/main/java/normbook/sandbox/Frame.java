package normbook.sandbox;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** One message between server and worker: its length in four bytes, its kind in one, its body. */
public record Frame(Kind kind, ByteBuffer body) {
    /** Enough for a million doubles each way; more is not an exercise. */
    public static final int MAX_BYTES = 16 << 20;

    /** In the order of a run. The ordinal is the byte on the wire. */
    public enum Kind {
        READY,
        JOB,
        LOADED,
        PRINTED,
        RETURNED,
        THREW,
        FINISHED,
        NOT_COMPILED,
        REFUSED,
        LIMIT,
        UNSURE,
        IDLE,
        // Of a notebook's session
        SESSION,
        CELL,
        INTERRUPT,
        COMPLETE,
        SHOWN,
        ENDED,
        COMPLETED
    }

    private static final Kind[] KINDS = Kind.values();

    /** Reads one frame, or null at the end of the stream. */
    public static Frame read(InputStream in) throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        DataInputStream data = new DataInputStream(in);
        int length = first << 24 | data.readUnsignedByte() << 16 | data.readUnsignedShort();
        if (length < 1 || length > MAX_BYTES) {
            throw new MalformedFrameException("a frame of " + length + " bytes");
        }
        int kind = data.readUnsignedByte();
        if (kind >= KINDS.length) {
            throw new MalformedFrameException("a frame of kind " + kind);
        }
        // readNBytes grows with what arrives, so a false length costs nothing
        byte[] body = data.readNBytes(length - 1);
        if (body.length < length - 1) {
            throw new MalformedFrameException("a frame that was cut off");
        }
        return new Frame(KINDS[kind], ByteBuffer.wrap(body));
    }

    public static void write(OutputStream out, Kind kind, Body body) throws IOException {
        int length = body.size() + 1;
        byte[] head =
                ByteBuffer.allocate(5).putInt(length).put((byte) kind.ordinal()).array();
        // Head and body in one system call: each wakes the reader.
        OutputStream whole = new BufferedOutputStream(out);
        whole.write(head);
        body.copyTo(whole);
        whole.flush();
    }
}
