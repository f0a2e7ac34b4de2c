class Solution {
    static double run(double x) {
        int[] none = new int[0];
        while (true) {
            try {
                none[0]++;
            } catch (RuntimeException e) {
                x++;
            }
        }
    }
}
