class Solution {
    static double recurse(double x) {
        try {
            return recurse(x);
        } catch (StackOverflowError e) {
            throw new StackOverflowError();
        }
    }

    static double run(double x) throws Throwable {
        return recurse(x);
    }
}
