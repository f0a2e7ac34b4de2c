class Solution {
    static double run(double x) {
        while (true) {
            try {
                while (x > 0) x = x + 0;
            } catch (Throwable t) {
                x = 1;
            } finally {
                if (x > 0) continue;
            }
        }
    }
}
