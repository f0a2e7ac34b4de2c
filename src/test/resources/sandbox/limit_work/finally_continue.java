class Solution {
    static double run(double x) {
        while (true) {
            try {
                while (x > 0) {}
            } finally {
                continue;
            }
        }
    }
}
