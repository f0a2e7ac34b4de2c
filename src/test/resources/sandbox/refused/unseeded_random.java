// new java.util.Random():4
class Solution {
    static double run(double x) {
        return new java.util.Random().nextDouble();
    }
}
