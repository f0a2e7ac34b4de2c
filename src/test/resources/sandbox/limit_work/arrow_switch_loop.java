class Solution {
    static double run(double x) throws Throwable {
        int state = 0;
        while (state >= 0) {
            state = switch (state) {
                case 0 -> 1;
                case 1 -> 2;
                default -> 0;
            };
        }
        return state;
    }
}
