// System.getenv:4
class Solution {
    static double run(double x) {
        return System.getenv().size();
    }
}
