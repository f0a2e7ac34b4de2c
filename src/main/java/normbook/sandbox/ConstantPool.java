package normbook.sandbox;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * The table at the beginning of a class file that holds every name in it (The Java Virtual Machine Specification, 4.4);
 * the rest names things by their place in the table.
 */
record ConstantPool(byte[] classFile) {
    private static final int COUNT_AT = 8;
    private static final int FIRST_AT = 10;
    private static final int UTF8 = 1;

    /** The class file with {@code name} taken out of every text of the table. */
    byte[] without(byte[] name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(classFile.length);
        out.write(classFile, 0, FIRST_AT);
        int count = number(COUNT_AT);
        int at = FIRST_AT;
        for (int i = 1; i < count; i++) {
            int tag = classFile[at];
            int size = size(tag, at);
            if (tag == UTF8) {
                writeText(out, Arrays.copyOfRange(classFile, at + 3, at + size), name);
            } else {
                out.write(classFile, at, size);
            }
            at += size;
            i += isDouble(tag) ? 1 : 0;
        }
        out.write(classFile, at, classFile.length - at);
        return out.toByteArray();
    }

    private static void writeText(ByteArrayOutputStream out, byte[] text, byte[] name) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(text.length);
        for (int i = 0; i < text.length; ) {
            if (startsWith(text, i, name)) {
                i += name.length;
            } else {
                kept.write(text[i++]);
            }
        }
        out.write(UTF8);
        out.write(kept.size() >>> 8);
        out.write(kept.size());
        out.writeBytes(kept.toByteArray());
    }

    private static boolean startsWith(byte[] text, int from, byte[] name) {
        return from + name.length <= text.length && Arrays.equals(text, from, from + name.length, name, 0, name.length);
    }

    /** Tag and content, in bytes. */
    private int size(int tag, int at) {
        return switch (tag) {
            case UTF8 -> 3 + number(at + 1);
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 5; // numbers, members, name and type, dynamic
            case 5, 6 -> 9; // long, double
            case 7, 8, 16, 19, 20 -> 3; // class, string, method type, module, package
            case 15 -> 4; // method handle
            default -> throw new IllegalArgumentException("constant " + tag);
        };
    }

    /** A long and a double take two places. */
    private static boolean isDouble(int tag) {
        return tag == 5 || tag == 6;
    }

    private int number(int at) {
        return (classFile[at] & 0xFF) << 8 | classFile[at + 1] & 0xFF;
    }
}
