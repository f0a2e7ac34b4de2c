import java.util.ArrayList;
import java.util.List;

/** Keeps everything it ever allocated. */
class Solution {

    static double[][][][] forward(double[][][][] x, double[] gamma, double[] beta, double eps) {
        List<double[][][]> kept = new ArrayList<>();
        while (kept.size() < Integer.MAX_VALUE) {
            kept.add(new double[16][256][256]);
        }
        return kept.toArray(new double[0][][][]);
    }
}
