class Solution {
    static double run(double x) {
        try {
            int[] a = new int[-1];
        } catch (NegativeArraySizeException e) {
            x++;
        }
        return new int[Integer.MAX_VALUE].length;
    }
}
