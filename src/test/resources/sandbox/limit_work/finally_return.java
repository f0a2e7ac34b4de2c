class Solution {
    static double spin() {
        try {
            while (true) {}
        } finally {
            return 1;
        }
    }

    static double run(double x) {
        for (int i = 0; i < 10; i++) spin();
        return x;
    }
}
