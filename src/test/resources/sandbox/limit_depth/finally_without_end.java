class Solution {
    static double recurse(double x) {
        try {
            return recurse(x + 1);
        } finally {
            x = 0;
        }
    }

    static double run(double x) throws Throwable {
        return recurse(x);
    }
}
// outer: stack: the learner's thread has a stack of its own, and an end of it
