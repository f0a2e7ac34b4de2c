class Solution {
    static double run(double x) {
        StringBuilder b = new StringBuilder();
        b.setLength(Integer.MAX_VALUE - 8);
        return b.length();
    }
}
