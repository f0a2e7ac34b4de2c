class Solution {
    record Pair(double a) {
        Pair {
            while (a > 0) a = a + 1;
        }
    }

    static double run(double x) throws Throwable {
        return new Pair(x).a();
    }
}
// outer: processor time: the watch ends the worker when its processor time is used up
