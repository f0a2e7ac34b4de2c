class Solution {
    static double run(double x) throws Throwable {
        return "a,".repeat(8 << 20).split(",").length;
    }
}
