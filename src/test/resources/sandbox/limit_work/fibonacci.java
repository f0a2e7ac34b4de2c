class Solution {
    static long fibonacci(int n) {
        return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
    }

    static double run(double x) throws Throwable {
        return fibonacci(60);
    }
}
