class Solution {
    static double run(double x) {
        byte[] a = new byte[10_000_000];
        while (true) System.arraycopy(a, 0, a, 0, a.length);
    }
}
