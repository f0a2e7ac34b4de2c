class Solution {
    static double run(double x) throws Throwable {
        java.util.List<String> kept = new java.util.ArrayList<>();
        while (true) kept.add("x" + kept.size());
    }
}
