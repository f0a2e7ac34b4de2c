// java.math.BigInteger.TEN
class Solution {
    static double run(double x) {
        return java.math.BigInteger.TEN.pow(9).doubleValue(); // <- here
    }
}
