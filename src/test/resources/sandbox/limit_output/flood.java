class Solution {
    static double run(double x) {
        while (true) System.out.println("flood");
    }
}
