// System.getenv
class Solution {
    static double run(double x) {
        return System.getenv().size(); // <- here
    }
}
