class Solution {
    static double run(double x) throws Throwable {
        Throwable last = null;
        while (true) last = new Exception(last);
    }
}
