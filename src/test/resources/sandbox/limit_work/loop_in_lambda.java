class Solution {
    static double run(double x) {
        Runnable forever = () -> {
            while (true) {}
        };
        forever.run();
        return x;
    }
}
