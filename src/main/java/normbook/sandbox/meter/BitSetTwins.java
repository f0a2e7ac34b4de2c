package normbook.sandbox.meter;

import java.util.BitSet;

/** Looking for a bit costs the distance to it, not the size of the set: a sieve asks once for every prime. */
public final class BitSetTwins {
    private static final int LOOK = 5;

    private BitSetTwins() {}

    public static int nextSetBit(BitSet bits, int from) {
        return charged(from, bits.nextSetBit(from), bits);
    }

    public static int nextClearBit(BitSet bits, int from) {
        return charged(from, bits.nextClearBit(from), bits);
    }

    public static int previousSetBit(BitSet bits, int from) {
        return charged(from, bits.previousSetBit(from), bits);
    }

    public static int previousClearBit(BitSet bits, int from) {
        return charged(from, bits.previousClearBit(from), bits);
    }

    private static int charged(int from, int found, BitSet bits) {
        int distance = found < 0 ? bits.size() : Math.abs(found - from);
        Meter.charge(LOOK + (Math.min(distance, bits.size()) >> 6), 0);
        return found;
    }
}
