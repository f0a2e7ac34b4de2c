package normbook.reference;

import normbook.reference.Standardization.Source;

/**
 * How far a careful double program may be from the exact result, element by element.
 *
 * <p>The rule of the golden files: 1e-12 times the size of the terms that make up the element, plus what δ = k ulp of
 * the largest input of its group becomes when it is carried through the formula (k = 64, ill-conditioned 16), plus 4
 * smallest subnormals on a variance. First-order propagation, ∂x̂/∂x ≤ 1/s and ∂x̂/∂σ² = −x̂ / 2s²:
 *
 * <pre>
 *   mean        δ
 *   variance    1e-12 σ² + δ σ + δ max|x| + 4 · 4.9e-324
 *   x̂           δ/s · (1 + max|x̂|) + max|x̂| · δ max|x| / 2s²
 *   y           1e-12 (|γ| max|x̂| + |β|) + |γ| · (bound of x̂)
 * </pre>
 *
 * The terms with δ max|x| are the rounding of E[x²] and fall away where ill-conditioned. One relative tolerance would
 * not do: elements that vanish analytically (dx of two rows, a constant column) have no size of their own.
 */
record ErrorBound(Conditioning conditioning) {
    static final double RELATIVE = 1e-12;

    double mean(Moments moments) {
        return conditioning.carried(moments.largest());
    }

    double variance(Moments moments) {
        double variance = moments.variance();
        return RELATIVE * variance
                + conditioning.carried(moments.largest()) * Math.sqrt(variance)
                + conditioning.carriedSquare(moments.largest())
                + 4 * Double.MIN_VALUE;
    }

    double xHat(Standardization of, int group) {
        Moments moments = of.moments()[group];
        double s = of.deviation()[group];
        double shifted = conditioning.carried(moments.largest()) / s;
        if (of.source() == Source.GIVEN) return shifted;
        double largest = of.largestXHat(group);
        return shifted * (1 + largest) + largest * conditioning.carriedSquare(moments.largest()) / (2 * s * s);
    }

    double[] y(Standardization of, Affine affine) {
        double[] tolerance = new double[of.xHat().length];
        for (int g = 0; g < of.moments().length; g++) {
            double largest = of.largestXHat(g);
            double xHat = xHat(of, g);
            for (int i : of.grouping().members()[g]) {
                double gamma = Math.abs(affine.gamma(of.grouping().parameterOf()[i]));
                double beta = Math.abs(affine.beta(of.grouping().parameterOf()[i]));
                tolerance[i] = RELATIVE * (gamma * largest + beta) + gamma * xHat;
            }
        }
        return tolerance;
    }
}
