// 1:1 There is no class Solution
class Other {
    static double run(double x) {
        return x;
    }
}
