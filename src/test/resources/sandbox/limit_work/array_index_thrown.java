class Solution {
    static double run(double x) throws Throwable {
        double[] y = new double[1];
        for (int i = 1; ; i++) {
            try {
                y[i] = 1;
            } catch (ArrayIndexOutOfBoundsException e) {
                x++;
            }
        }
    }
}
// outer: processor time: the watch ends the worker when its processor time is used up
