package normbook.sandbox;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what {@link Body} writes; every count and length is checked before anything is allocated or read by it. */
public final class BodyReader {
    private BodyReader() {}

    /** A value, and only one that fits the type. */
    static Object value(ByteBuffer in, JavaType type) throws MalformedFrameException {
        require(in, 1);
        int tag = in.get();
        if (tag == Body.NULL && (type.isArray() || type.element() == void.class)) {
            return null;
        }
        if (tag != tagOf(type)) {
            throw new MalformedFrameException("tag " + tag + " where " + type + " is due");
        }
        return switch (tag) {
            case Body.DOUBLE -> Double.longBitsToDouble(require(in, 8).getLong());
            case Body.INTEGER -> require(in, 4).getInt();
            case Body.DOUBLES -> doubles(in);
            default -> arrays(in, type);
        };
    }

    public static int number(ByteBuffer in, int least, int most) throws MalformedFrameException {
        int value = require(in, 4).getInt();
        if (value < least || value > most) {
            throw new MalformedFrameException(value + " is not between " + least + " and " + most);
        }
        return value;
    }

    public static String text(ByteBuffer in, int maxBytes) throws MalformedFrameException {
        return new String(raw(in, maxBytes), StandardCharsets.UTF_8);
    }

    public static byte[] raw(ByteBuffer in, int maxBytes) throws MalformedFrameException {
        byte[] raw = new byte[number(in, 0, Math.min(maxBytes, in.remaining()))];
        require(in, raw.length).get(raw);
        return raw;
    }

    private static int tagOf(JavaType type) {
        return switch (type.depth()) {
            case 0 ->
                type.element() == double.class ? Body.DOUBLE : type.element() == int.class ? Body.INTEGER : Body.NULL;
            case 1 -> Body.DOUBLES;
            default -> Body.ARRAYS;
        };
    }

    private static double[] doubles(ByteBuffer in) throws MalformedFrameException {
        double[] doubles = new double[number(in, 0, in.remaining() / 8)];
        require(in, 8 * doubles.length);
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = Double.longBitsToDouble(in.getLong());
        }
        return doubles;
    }

    private static Object arrays(ByteBuffer in, JavaType type) throws MalformedFrameException {
        int length = number(in, 0, in.remaining());
        Object[] arrays = (Object[]) Array.newInstance(type.component().asClass(), length);
        for (int i = 0; i < length; i++) {
            arrays[i] = value(in, type.component());
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
