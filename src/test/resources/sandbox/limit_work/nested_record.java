class Solution {
    record Pair(Object a, Object b) {}

    static double run(double x) {
        Object pair = new Pair(1, 2);
        for (int i = 0; i < 60; i++) pair = new Pair(pair, pair);
        return pair.hashCode();
    }
}
