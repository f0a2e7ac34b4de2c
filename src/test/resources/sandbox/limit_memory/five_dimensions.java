class Solution {
    static double run(double x) {
        return new byte[100][100][100][100][100].length;
    }
}
