package normbook.reference;

/**
 * The statistics of one group of m numbers: the mean as the unevaluated sum {@code mean + meanRest}, the variance, the
 * count and the largest magnitude.
 */
record Moments(double mean, double meanRest, double variance, int count, double largest) {

    /**
     * μ = 1/m Σ x and the biased σ² = 1/m Σ (x − μ)²: S. Ioffe, C. Szegedy, Batch Normalization, 2015, Algorithm 1.
     *
     * <p>Two passes, corrected (T. Chan, G. Golub, R. LeVeque, Algorithms for Computing the Sample Variance, 1983,
     * eq. 1.7), with the mean in two doubles: at offset 1e8 one double would leave 1e-8 of it in every x − μ.
     */
    static Moments of(double[] x, int[] members) {
        Sum sum = new Sum();
        for (int i : members) sum.add(x[i]);
        double mean = sum.value() / members.length;
        Sum rest = new Sum();
        for (int i : members) rest.add(x[i]).add(-mean);
        double meanRest = rest.value() / members.length;
        Sum squares = new Sum();
        Sum deviations = new Sum();
        for (int i : members) {
            double deviation = (x[i] - mean) - meanRest;
            squares.addProduct(deviation, deviation);
            deviations.add(deviation);
        }
        double left = deviations.value() / members.length;
        double variance = Math.max(0, squares.value() / members.length - left * left);
        return new Moments(mean, meanRest, variance, members.length, largest(x, members));
    }

    /** μ = 0 and the mean square 1/m Σ x² for σ²: B. Zhang, R. Sennrich, Root Mean Square Layer Norm, 2019, eq. 4. */
    static Moments aboutZero(double[] x, int[] members) {
        Sum squares = new Sum();
        for (int i : members) squares.addProduct(x[i], x[i]);
        return new Moments(0, 0, squares.value() / members.length, members.length, largest(x, members));
    }

    /** Statistics that come from elsewhere: the running ones. */
    static Moments given(double mean, double variance, double[] x, int[] members) {
        return new Moments(mean, 0, variance, members.length, Math.max(Math.abs(mean), largest(x, members)));
    }

    double deviation(double x) {
        return (x - mean) - meanRest;
    }

    /** Bessel's correction: σ² · m / (m − 1). */
    double unbiasedVariance() {
        return variance * count / (count - 1);
    }

    static double largest(double[] x, int[] members) {
        double largest = 0;
        for (int i : members) largest = Math.max(largest, Math.abs(x[i]));
        return largest;
    }
}
