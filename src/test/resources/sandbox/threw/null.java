// java.lang.NullPointerException: Cannot load from double array because "none" is null:5
class Solution {
    static double run(double x) {
        double[] none = null;
        return none[0];
    }
}
