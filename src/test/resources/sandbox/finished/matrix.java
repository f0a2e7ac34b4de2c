import java.util.*;

class Solution {
    static double[][] multiply(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++)
            for (int j = 0; j < b[0].length; j++)
                for (int k = 0; k < b.length; k++) c[i][j] += a[i][k] * b[k][j];
        return c;
    }

    static double run(double x) {
        double[][] a = new double[60][60];
        for (double[] row : a) Arrays.fill(row, 1);
        for (int i = 0; i < 8; i++) a = multiply(a, new double[][] {{1}}.length == 1 ? a.clone() : a);
        return a[0][0] > 1e10 ? x : a[0][0];
    }
}
