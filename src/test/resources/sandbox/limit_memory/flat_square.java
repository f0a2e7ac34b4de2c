class Solution {
    static double run(double x) throws Throwable {
        double[] y = new double[1 << 14];
        return java.util.stream.IntStream.range(0, 1 << 14).mapToObj(i -> y.clone()).toList().size();
    }
}
