/** Multiplies dy by the Jacobian of a column: dy[k] / dx[i] = gamma / root * ((i == k) - 1/n - xHat[i] * xHat[k] / n). */
class Solution {

    static double[][] backward(
            double[][] dy, double[][] x, double[] gamma, double[] dGamma, double[] dBeta, double eps) {
        int n = x.length;
        double[][] dx = new double[n][gamma.length];
        for (int j = 0; j < gamma.length; j++) {
            Column column = Column.of(x, j, eps);
            dGamma[j] = 0;
            dBeta[j] = 0;
            for (int k = 0; k < n; k++) {
                dGamma[j] += dy[k][j] * column.xHat()[k];
                dBeta[j] += dy[k][j];
                for (int i = 0; i < n; i++) {
                    dx[i][j] += dy[k][j] * gamma[j] * column.derivative(i, k);
                }
            }
        }
        return dx;
    }

    private record Column(double[] xHat, double root) {

        static Column of(double[][] x, int j, double eps) {
            double mean = 0;
            for (double[] row : x) {
                mean += row[j] / x.length;
            }
            double variance = 0;
            for (double[] row : x) {
                variance += (row[j] - mean) * (row[j] - mean) / x.length;
            }
            double root = Math.sqrt(variance + eps);
            double[] xHat = new double[x.length];
            for (int i = 0; i < xHat.length; i++) {
                xHat[i] = (x[i][j] - mean) / root;
            }
            return new Column(xHat, root);
        }

        double derivative(int i, int k) {
            double own = i == k ? 1 : 0;
            return (own - (1 + xHat[i] * xHat[k]) / xHat.length) / root;
        }
    }
}
