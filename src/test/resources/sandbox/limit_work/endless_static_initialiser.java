class Solution {
    static int n = count();

    static int count() {
        int i = 0;
        while (n == 0) i++;
        return i;
    }

    static double run(double x) {
        return x;
    }
}
