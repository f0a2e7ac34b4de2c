class Solution {
    static double run(double x) {
        try (AutoCloseable c = () -> {
            while (true) {}
        }) {
            return x;
        } catch (Exception e) {
            return 0;
        }
    }
}
