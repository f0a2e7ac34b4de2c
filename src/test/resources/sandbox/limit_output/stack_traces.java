class Solution {
    static double run(double x) {
        while (true) new RuntimeException("again").printStackTrace();
    }
}
