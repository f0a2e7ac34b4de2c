package normbook.reference;

/**
 * Elements that a layer standardizes together, and what it measures on them.
 *
 * @param members positions in the data
 * @param mean μ; 0 where the layer does not centre (RMS norm)
 * @param spread the biased σ², or the mean square where it does not centre
 */
public record Group(int[] members, double mean, double spread) {

    /** Σ of the members, exact to the last digit or so. */
    public double sum(double[] data) {
        Sum sum = new Sum();
        for (int i : members) sum.add(data[i]);
        return sum.value();
    }

    /** Σ a·b over the members. */
    public double sumOfProducts(double[] a, double[] b) {
        Sum sum = new Sum();
        for (int i : members) sum.addProduct(a[i], b[i]);
        return sum.value();
    }
}
