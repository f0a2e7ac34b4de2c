// ThreadLocal
class Solution {
    static double run(double x) {
        return new ThreadLocal<Double>().get(); // <- here
    }
}
