// System.getProperty
class Solution {
    static double run(double x) {
        return System.getProperty("user.home").length(); // <- here
    }
}
