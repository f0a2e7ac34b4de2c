class Solution {
    static class Mine {
        @Override
        public int hashCode() {
            return java.util.Objects.hash(this);
        }
    }

    static double run(double x) throws Throwable {
        return new Mine().hashCode();
    }
}
// outer: stack: the learner's thread has a stack of its own, and an end of it
