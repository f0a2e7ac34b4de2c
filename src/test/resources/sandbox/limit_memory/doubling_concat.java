class Solution {
    static double run(double x) {
        String s = "x";
        while (true) s = s + s;
    }
}
