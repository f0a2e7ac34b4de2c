class Solution {
    static double run(double x) {
        int i = 0;
        do {
            i++;
        } while (i != -1 || x > 0);
        return i;
    }
}
