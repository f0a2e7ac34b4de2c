// Class.getDeclaredMethods
class Solution {
    static double run(double x) {
        return Solution.class.getDeclaredMethods().length; // <- here
    }
}
