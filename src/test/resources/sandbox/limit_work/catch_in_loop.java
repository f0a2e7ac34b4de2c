class Solution {
    static double run(double x) {
        while (true) {
            try {
                while (true) {}
            } catch (Throwable t) {
                continue;
            }
        }
    }
}
