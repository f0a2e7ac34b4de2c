package normbook.laboratory;

/**
 * The generator of {@code static/js/laboratory/batch-norm.js}, so that the page starts with the numbers that the browser
 * will show: mulberry32 (T. Ettinger, public domain), 32 bits of state, and normal numbers by G. Box, M. Muller, A Note
 * on the Generation of Random Normal Deviates, 1958.
 */
final class Generator {
    private int state;
    private Double kept;

    Generator(int seed) {
        state = seed;
    }

    /** In [0, 1), in steps of 2⁻³². */
    double uniform() {
        state += 0x6D2B79F5;
        int t = (state ^ state >>> 15) * (1 | state);
        t = t + (t ^ t >>> 7) * (61 | t) ^ t;
        return Integer.toUnsignedLong(t ^ t >>> 14) / 4294967296.0;
    }

    /** r cos φ and r sin φ with r = √(−2 ln u₁) and φ = 2π u₂ are two independent N(0, 1); the second is kept. */
    double normal() {
        if (kept != null) {
            double second = kept;
            kept = null;
            return second;
        }
        double r = Math.sqrt(-2 * Math.log(1 - uniform()));
        double angle = 2 * Math.PI * uniform();
        kept = r * Math.sin(angle);
        return r * Math.cos(angle);
    }

    double[] normals(int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) values[i] = normal();
        return values;
    }
}
