package normbook.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The body of a frame while it is written. */
public final class Body {
    static final int NULL = 0;
    static final int DOUBLE = 1;
    static final int INTEGER = 2;
    static final int DOUBLES = 3;
    static final int ARRAYS = 4;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public Body number(int value) {
        return append(ByteBuffer.allocate(4).putInt(value));
    }

    public Body text(String text) {
        return raw(text.getBytes(StandardCharsets.UTF_8));
    }

    public Body raw(byte[] raw) {
        number(raw.length);
        return append(ByteBuffer.wrap(raw));
    }

    /** Bytes of another body, as they are. */
    public Body more(byte[] bytesOfBody) {
        return append(ByteBuffer.wrap(bytesOfBody));
    }

    /**
     * A value of a {@link JavaType}; doubles as raw bits, so that a NaN keeps its payload.
     *
     * @throws TooLargeException where the frame would pass its limit; arrays that hold one row many times can
     */
    public Body value(Object value) {
        if (value == null) {
            bytes.write(NULL);
        } else if (value instanceof Double number) {
            bytes.write(DOUBLE);
            append(ByteBuffer.allocate(8).putLong(Double.doubleToRawLongBits(number)));
        } else if (value instanceof Integer number) {
            bytes.write(INTEGER);
            number(number);
        } else if (value instanceof double[] doubles) {
            doubles(doubles);
        } else if (value instanceof Object[] arrays) {
            arrays(arrays);
        } else {
            throw new IllegalArgumentException("not a value for a job: " + value.getClass());
        }
        return this;
    }

    public int size() {
        return bytes.size();
    }

    public void copyTo(OutputStream out) throws IOException {
        bytes.writeTo(out);
    }

    private void doubles(double[] doubles) {
        bytes.write(DOUBLES);
        number(doubles.length);
        requireRoom(8L * doubles.length);
        ByteBuffer raw = ByteBuffer.allocate(8 * doubles.length);
        for (double number : doubles) {
            raw.putLong(Double.doubleToRawLongBits(number));
        }
        append(raw);
    }

    private void arrays(Object[] arrays) {
        bytes.write(ARRAYS);
        number(arrays.length);
        requireRoom(arrays.length);
        for (Object array : arrays) {
            value(array);
        }
    }

    private Body append(ByteBuffer buffer) {
        requireRoom(buffer.capacity());
        bytes.write(buffer.array(), 0, buffer.capacity());
        return this;
    }

    private void requireRoom(long more) {
        if (bytes.size() + more + 16 > Frame.MAX_BYTES) {
            throw new TooLargeException();
        }
    }

    public static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
