class Solution {
    static double run(double x) {
        outer:
        while (true) {
            for (int i = 0; ; i++) {
                if (i > 3) continue outer;
            }
        }
    }
}
