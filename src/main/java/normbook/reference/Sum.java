package normbook.reference;

/**
 * A sum in about twice the precision of double.
 *
 * <p>TwoSum (Knuth, The Art of Computer Programming 2, 4.2.2): s = fl(a + b) and e with a + b = s + e exactly; the e are
 * added up aside. Products enter as p = fl(a·b) and fl(a·b − p) by fused multiply-add, which is exact. See T. Ogita,
 * S. Rump, S. Oishi, Accurate Sum and Dot Product, SIAM J. Sci. Comput. 26(6), 2005, Sum2 and Dot2.
 */
final class Sum {
    private double high;
    private double low;

    Sum add(double term) {
        double sum = high + term;
        double part = sum - high;
        low += (high - (sum - part)) + (term - part);
        high = sum;
        return this;
    }

    Sum addProduct(double a, double b) {
        double product = a * b;
        add(product);
        low += Math.fma(a, b, -product);
        return this;
    }

    double value() {
        return high + low;
    }
}
