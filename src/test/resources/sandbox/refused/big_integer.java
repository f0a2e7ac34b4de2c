// java.math.BigInteger:4
class Solution {
    static double run(double x) {
        return java.math.BigInteger.TEN.pow(9).doubleValue();
    }
}
