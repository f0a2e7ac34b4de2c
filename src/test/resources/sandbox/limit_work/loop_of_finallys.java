class Solution {
    static double run(double x) throws Throwable {
        while (true) {
            try {
                return x;
            } finally {
                try {
                    x = x / 0;
                } finally {
                    continue;
                }
            }
        }
    }
}
// outer: processor time: the watch ends the worker when its processor time is used up
