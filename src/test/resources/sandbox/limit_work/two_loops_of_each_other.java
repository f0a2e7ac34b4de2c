class Solution {
    static double run(double x) throws Throwable {
        a: while (true) {
            b: while (true) {
                continue a;
            }
        }
    }
}
