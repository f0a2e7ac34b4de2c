// System.identityHashCode
class Solution {
    static double run(double x) {
        return System.identityHashCode(new Object()); // <- here
    }
}
