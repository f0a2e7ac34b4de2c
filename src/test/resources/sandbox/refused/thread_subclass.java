// Thread:3
class Solution {
    static class Mine extends Thread {}

    static double run(double x) {
        new Mine().start();
        return x;
    }
}
