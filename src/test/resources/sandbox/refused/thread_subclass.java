// Thread
class Solution {
    static class Mine extends Thread {} // <- here

    static double run(double x) {
        new Mine().start();
        return x;
    }
}
