class Solution {
    record Pair(double a) {
        public double a() {
            while (true) {}
        }
    }

    static double run(double x) throws Throwable {
        return new Pair(x).a();
    }
}
