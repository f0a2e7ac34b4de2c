package normbook.reference;

/**
 * The learned part of a layer, y = γ·x̂ + β, one γ and one β a parameter (channel or feature).
 *
 * @param gamma null means 1
 * @param beta null means 0
 */
public record Affine(double[] gamma, double[] beta) {

    public static final Affine NONE = new Affine(null, null);

    double gamma(int parameter) {
        return gamma == null ? 1 : gamma[parameter];
    }

    double beta(int parameter) {
        return beta == null ? 0 : beta[parameter];
    }
}
