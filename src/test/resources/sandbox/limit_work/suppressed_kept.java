class Solution {
    static double run(double x) throws Throwable {
        Throwable all = new Exception();
        while (true) all.addSuppressed(new Exception());
    }
}
