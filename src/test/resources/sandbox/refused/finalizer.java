// Object.finalize
class Solution {
    static double run(double x) {
        return x;
    }

    @Override
    protected void finalize() {} // <- here
}
