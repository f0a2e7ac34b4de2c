package normbook.reference;

/** What a tolerance allows for: the column {@code numerics} of the golden files. */
public enum Conditioning {
    /** Every formula that is right on paper passes, E[x²] − E[x]² included: its error is of the order of ulp(max x²). */
    ORDINARY(64),
    /** The mean is large beside the deviation: only formulas that do not cancel pass (two-pass, Welford, shifted). */
    ILL_CONDITIONED(16);

    private static final double EPSILON = Math.ulp(1.0);

    private final int ulps;

    Conditioning(int ulps) {
        this.ulps = ulps;
    }

    /** δ: what rounding may leave of an input of size {@code largest} that is carried through to the result. */
    double carried(double largest) {
        return ulps * EPSILON * largest;
    }

    /** How far the mean of x² may be off where it is computed as such. */
    double carriedSquare(double largest) {
        return this == ORDINARY ? carried(largest) * largest : 0;
    }
}
