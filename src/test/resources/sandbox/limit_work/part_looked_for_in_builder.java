class Solution {
    static double run(double x) throws Throwable {
        StringBuilder text = new StringBuilder("a".repeat(1 << 20));
        return text.indexOf("a".repeat(1 << 19) + "b");
    }
}
