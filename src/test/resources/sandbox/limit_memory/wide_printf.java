class Solution {
    static double run(double x) {
        System.out.printf("%999999999s", "");
        return x;
    }
}
