class Solution {
    static double run(double x) {
        String s = "aaaaaaaa";
        while (true) s = s.replace("a", s);
    }
}
