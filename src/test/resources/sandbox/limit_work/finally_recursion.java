class Solution {
    static void twice(int n) {
        if (n > 0) {
            try {
                twice(n - 1);
            } finally {
                twice(n - 1);
            }
        }
    }

    static double run(double x) {
        twice(60);
        return x;
    }
}
