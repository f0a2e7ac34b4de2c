// Class.getDeclaredMethods:4
class Solution {
    static double run(double x) {
        return Solution.class.getDeclaredMethods().length;
    }
}
