// 4:17 ';' expected
class Solution {
    static double run(double x) {
        return x
    }
}
