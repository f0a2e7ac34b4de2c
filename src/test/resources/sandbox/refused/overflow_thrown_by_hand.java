// new StackOverflowError()
class Solution {
    static class Mine extends StackOverflowError { // <- here
    }

    static double run(double x) throws Throwable {
        throw new Mine();
    }
}
