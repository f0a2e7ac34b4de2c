package normbook.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The body of a frame while it is written. */
final class Body {
    private static final int NULL = 0;
    private static final int DOUBLE = 1;
    private static final int INTEGER = 2;
    private static final int DOUBLES = 3;
    private static final int ARRAYS = 4;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Body number(int value) {
        return append(ByteBuffer.allocate(4).putInt(value));
    }

    Body text(String text) {
        return raw(text.getBytes(StandardCharsets.UTF_8));
    }

    Body raw(byte[] raw) {
        number(raw.length);
        return append(ByteBuffer.wrap(raw));
    }

    /**
     * A value of a {@link JavaType}; doubles as raw bits, so that a NaN keeps its payload.
     *
     * @throws TooLargeException where the frame would pass its limit; arrays that hold one row many times can
     */
    Body value(Object value) {
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

    int size() {
        return bytes.size();
    }

    void copyTo(OutputStream out) throws IOException {
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

    static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Reads what {@link #value} wrote, and only what fits the type: every count is checked before it is used. */
    static Object readValue(ByteBuffer in, JavaType type) throws MalformedFrameException {
        require(in, 1);
        int tag = in.get();
        if (tag == NULL && (type.isArray() || type.element() == void.class)) {
            return null;
        }
        if (tag != tagOf(type)) {
            throw new MalformedFrameException("tag " + tag + " where " + type + " is due");
        }
        return switch (tag) {
            case DOUBLE -> Double.longBitsToDouble(require(in, 8).getLong());
            case INTEGER -> require(in, 4).getInt();
            case DOUBLES -> readDoubles(in);
            default -> readArrays(in, type);
        };
    }

    static int readNumber(ByteBuffer in, int least, int most) throws MalformedFrameException {
        int value = require(in, 4).getInt();
        if (value < least || value > most) {
            throw new MalformedFrameException(value + " is not between " + least + " and " + most);
        }
        return value;
    }

    static String readText(ByteBuffer in, int maxBytes) throws MalformedFrameException {
        return new String(readRaw(in, maxBytes), StandardCharsets.UTF_8);
    }

    static byte[] readRaw(ByteBuffer in, int maxBytes) throws MalformedFrameException {
        byte[] raw = new byte[readNumber(in, 0, Math.min(maxBytes, in.remaining()))];
        require(in, raw.length).get(raw);
        return raw;
    }

    private static int tagOf(JavaType type) {
        return switch (type.depth()) {
            case 0 -> type.element() == double.class ? DOUBLE : type.element() == int.class ? INTEGER : NULL;
            case 1 -> DOUBLES;
            default -> ARRAYS;
        };
    }

    private static double[] readDoubles(ByteBuffer in) throws MalformedFrameException {
        double[] doubles = new double[readNumber(in, 0, in.remaining() / 8)];
        require(in, 8 * doubles.length);
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = Double.longBitsToDouble(in.getLong());
        }
        return doubles;
    }

    private static Object readArrays(ByteBuffer in, JavaType type) throws MalformedFrameException {
        int length = readNumber(in, 0, in.remaining());
        Object[] arrays =
                (Object[]) java.lang.reflect.Array.newInstance(type.component().asClass(), length);
        for (int i = 0; i < length; i++) {
            arrays[i] = readValue(in, type.component());
        }
        return arrays;
    }

    private static ByteBuffer require(ByteBuffer in, int bytes) throws MalformedFrameException {
        if (in.remaining() < bytes) {
            throw new MalformedFrameException("a frame that ends too early");
        }
        return in;
    }
}
